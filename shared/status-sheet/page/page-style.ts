import { TONE_COLOURS } from '../tones.ts';

const tones = Object.entries(TONE_COLOURS)
  .map(([tone, { fill, ink }]) => `.${tone}{background:#${fill};color:#${ink}}`)
  .join('');

/** Wide: tables with fixed heads. Below 720 px every row of a table becomes a small card. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f3f5f8;color:#222;font:14px/1.6 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimSun,sans-serif}
header{background:#1f3864;color:#fff;padding:12px 20px}
header h1{margin:0;font-size:20px}
header p{margin:2px 0 0;font-size:12px;opacity:.9}
header form{display:inline-flex;gap:6px;align-items:center;margin-top:6px;font-size:12px;flex-wrap:wrap}
input,select,button{font:inherit;font-size:13px;padding:3px 8px;border:1px solid #b8c2d0;border-radius:4px;background:#fff;color:#222}
button{cursor:pointer}
nav{display:flex;gap:2px;padding:0 16px;background:#fff;border-bottom:1px solid #d5dbe5;position:sticky;top:0;z-index:5;overflow-x:auto;scrollbar-width:none}
nav a{padding:9px 12px;color:#333;text-decoration:none;white-space:nowrap;border-bottom:3px solid transparent}
nav a.on{color:#1f3864;border-color:#2f5597;font-weight:bold}
main{padding:14px 20px}
.notice{margin:0 0 8px;padding:8px 12px;border-left:4px solid #c0392b;background:#fbe0dd;color:#8c0005}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:10px;margin-bottom:6px}
.tile{padding:10px;border-radius:6px;text-align:center}
.tile b{display:block;font-size:26px;line-height:1.3}
.two{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:20px}
h2{font-size:16px;color:#1f3864;margin:16px 0 8px}
table{border-collapse:collapse;width:100%;background:#fff;font-size:13px}
th,td{border:1px solid #dde2ea;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#2f5597;color:#fff;white-space:nowrap;font-weight:bold}
th[data-c]{cursor:pointer}
th.typed{background:#ffe699;color:#6b5000}
td.n,th.n{text-align:right;white-space:nowrap}
td.t{min-width:8em}
td.s{white-space:nowrap}
td.long{min-width:17em;max-width:32em;word-break:break-word}
.tag{display:inline-block;padding:0 8px;border-radius:9px;white-space:nowrap}
.barcell{width:22%;min-width:60px}
.note .tag{font-size:12px}
.bar{height:12px;background:#edf1f6;border-radius:3px;margin-top:5px}
.bar i{display:block;height:100%;background:#5b9bd5;border-radius:3px}
.scroll{overflow-x:auto}
.scroll.tall{max-height:calc(100vh - 190px);overflow:auto;border:1px solid #dde2ea}
.tall th{position:sticky;top:0;z-index:2}
.matrix td,.matrix th{padding:2px 5px;font-size:12px;text-align:center;white-space:nowrap}
.matrix td:first-child,.matrix th:first-child{position:sticky;left:0;text-align:left;background:#fff;z-index:1}
.matrix th:first-child{background:#2f5597;z-index:3}
.matrix td[data-go]{cursor:pointer}
.tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-bottom:8px}
.tools input[type=search]{flex:1 1 200px;max-width:340px}
.pager{margin-left:auto;display:flex;gap:6px;align-items:center;font-size:13px}
.note,.empty{color:#666;font-size:13px}
dl{display:grid;grid-template-columns:minmax(90px,160px) 1fr;gap:1px;background:#dde2ea;border:1px solid #dde2ea;margin:0}
dt,dd{margin:0;padding:5px 10px;background:#fff}
.term{font-weight:bold}
${tones}
@media (max-width:720px){
main{padding:10px}header{padding:10px}.two{grid-template-columns:minmax(0,1fr)}.pager{margin-left:0}
.rows thead{display:none}.rows,.rows tbody,.rows tr,.rows td{display:block;width:100%}
.rows tr{border:1px solid #cfd6e0;border-radius:6px;margin-bottom:10px;padding:6px 10px;background:#fff}
.rows td{border:0;padding:2px 0;display:flex;gap:8px;text-align:left;max-width:none;white-space:normal}
.rows td::before{content:attr(data-l);flex:0 0 5.5em;color:#777}.rows td:empty{display:none}
.scroll.tall.cards-when-narrow{max-height:none;border:0;overflow:visible}dl{grid-template-columns:1fr}dt{padding-bottom:0}}
@media print{nav,.tools,header form{display:none}.scroll.tall{max-height:none;overflow:visible}}
`;
