import { TONE_COLOURS } from '../status-sheet/tones.ts';

const tones = Object.entries(TONE_COLOURS)
  .map(([tone, { fill, ink }]) => `.${tone}{background:#${fill};color:#${ink}}`)
  .join('');

/** A sheet of A4, on the screen as on paper, whatever the reader's system prefers. */
export const PAPER_STYLE = `
@page{size:A4 portrait;margin:14mm 16mm}
:root{color-scheme:light;--ink:#222;--card:#fff;--line:#c9d1dc}
*{box-sizing:border-box}
body{margin:0;background:#e9edf2;color:#222;font:14px/1.5 'SimSun','Songti SC','Noto Serif CJK SC','Microsoft YaHei','Noto Sans CJK SC',serif}
main{max-width:210mm;margin:12px auto;padding:14mm 16mm;background:#fff;box-shadow:0 1px 6px #0003}
.tools{display:flex;flex-wrap:wrap;gap:8px;max-width:210mm;margin:12px auto 0;padding:0 8px;font-family:'Microsoft YaHei','Noto Sans CJK SC',sans-serif}
.tools a,.tools button{font:inherit;font-size:13px;padding:4px 12px;border:1px solid #8a94a3;border-radius:4px;background:#fff;color:#1f3864;text-decoration:none;cursor:pointer}
:focus-visible{outline:3px solid #f0a500;outline-offset:1px}
h1{margin:0;text-align:center;font-size:24px;line-height:1.4;color:#a30f0f}
.byline{margin:2px 0 10px;padding-bottom:6px;border-bottom:2px solid #a30f0f;text-align:center}
h2{margin:14px 0 6px;font-size:16px}h3{margin:10px 0 4px;font-size:14px;text-align:center}
p{margin:0 0 6px}.said{text-indent:2em;text-align:justify}
.note{color:#595959;font-size:12px}
.tiles{display:grid;grid-template-columns:repeat(5,1fr);gap:6px;margin:8px 0}
.tile{padding:2px 4px;border-radius:4px;text-align:center;line-height:1.3}
.tile b{display:block;font-size:20px}.tile span{display:block;font-size:12px}.tile small{font-size:11px}
table{border-collapse:collapse;width:100%;font-size:12.5px;line-height:1.5;table-layout:fixed}
th,td{border:1px solid var(--line);padding:2px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#eaf1f8}td.n,th.n{text-align:right}td.n{white-space:nowrap;overflow-wrap:normal}
.chart{display:block;width:100%;max-height:58mm;margin:0 auto}.chart text{fill:#222;font-size:11px}
thead{display:table-header-group}tr,svg{break-inside:avoid}h2,h3{break-after:avoid}
@media screen and (max-width:560px){main{padding:14px}table{table-layout:auto}col{width:auto!important}.tiles{grid-template-columns:repeat(3,1fr)}}
@media print{body{background:#fff}.tools{display:none}main{max-width:none;margin:0;padding:0;box-shadow:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
${tones}`;
