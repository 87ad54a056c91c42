import { anhuiLayout } from './anhui.ts';
import type { CardLayout } from './card-layout.ts';
import { centralLayout } from './central.ts';
import { hebeiLayout } from './hebei.ts';
import { hubeiLayout } from './hubei.ts';
import { shaanxiLayout } from './shaanxi.ts';
import { shanghaiLayout } from './shanghai.ts';
import { sichuanLayout } from './sichuan.ts';
import { tianjinLayout } from './tianjin.ts';

/** Every layout family; the first one with the most signs on a card is taken. */
export const CARD_LAYOUTS: readonly CardLayout[] = [
  centralLayout,
  shanghaiLayout,
  shaanxiLayout,
  sichuanLayout,
  hubeiLayout,
  hebeiLayout,
  anhuiLayout,
  tianjinLayout,
];
