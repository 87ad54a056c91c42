import { DARK_TONES, TONE_COLOURS } from '../tones.ts';

const tones = Object.entries(TONE_COLOURS)
  .map(([tone, { fill, ink }]) => `.${tone}{background:#${fill};color:#${ink}}`)
  .join('');

const darkTones = Object.entries(DARK_TONES)
  .map(([tone, { fill, ink }]) => `.${tone}{background:#${fill};color:#${ink}}`)
  .join('');

const LIGHT =
  '--page:#f3f5f8;--ink:#222;--soft:#5a5f66;--card:#fff;--line:#d5dbe5;--head:#2f5597;--head-ink:#fff;--title:#1f3864;--link:#1f5fa8;--bar:#5b9bd5;--bar-back:#e3e9f2;--typed:#ffe699;--typed-ink:#6b5000;--loud:#fbe0dd;--loud-ink:#8c0005;--field:#fff';

const DARK =
  '--page:#14181f;--ink:#e6e8ec;--soft:#aab2bf;--card:#1d232d;--line:#3a4454;--head:#2b4a80;--head-ink:#fff;--title:#a9c6f5;--link:#8ab8f2;--bar:#5b9bd5;--bar-back:#2c3543;--typed:#5c4a10;--typed-ink:#ffe9a8;--loud:#4d1f1c;--loud-ink:#ffc9c2;--field:#232a35';

/** Close set, as the table is measured before it goes to paper. */
const CLOSE =
  '.printing .rows,.printing .matrix{font-size:10px}.printing .rows :is(th,td){padding:2px 4px;white-space:normal}.printing .rows td:is(.n,.s){white-space:nowrap}.printing .rows td.long{min-width:9em}.printing th button{white-space:normal}';

/** On paper: black on white whatever the screen has, nothing cut off, no row broken over two pages. Chromium repeats a head on each page without the buttons in it: they give way to their words. */
const PRINT = `@page{size:A4 landscape;margin:10mm}
@media print{:root{${LIGHT}}
nav,.tools,header form,.button,.skip{display:none!important}
body{background:#fff;font-size:11px}main{padding:0}header{background:#fff;color:#000;padding:0 0 6px}
.scroll,.scroll.tall{max-height:none!important;overflow:visible!important;border:0}
.two{grid-template-columns:minmax(0,5fr) minmax(0,7fr)}
table{font-size:10px}th,td{padding:2px 4px;position:static!important}td.long{min-width:10em}
thead{display:table-header-group}th button{display:contents}tr,.tile,.charts section,#timeline{break-inside:avoid}h2{break-after:avoid}
.charts{grid-template-columns:repeat(3,minmax(0,1fr))}.timeline{min-width:0;max-height:165mm}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}${tones}}`;

const NARROW = `@media screen and (max-width:720px){
main{padding:10px}header{padding:10px}.two{grid-template-columns:minmax(0,1fr)}.pager{margin-left:0}
.rows thead{display:none}.rows,.rows tbody,.rows tr,.rows td{display:block;width:100%}
.rows tr{border:1px solid var(--line);border-radius:6px;margin-bottom:10px;padding:6px 10px;background:var(--card)}
.rows td{border:0;padding:2px 0;display:flex;gap:8px;text-align:left;max-width:none;white-space:normal;position:static!important}
.rows td::before{content:attr(data-l);flex:0 0 5.5em;color:var(--soft)}.rows td:empty{display:none}
.two .barcell{display:none}.two table{font-size:13px}.two :is(th,td){padding:3px 5px;white-space:normal}.two .s{white-space:nowrap}
.scroll.tall.cards-when-narrow{max-height:none;border:0;overflow:visible}dl{grid-template-columns:1fr}dt{padding-bottom:0}}`;

/** Wide: tables with fixed heads and first columns. Below 720 px every row of a table becomes a small card. Dark where the reader's system is. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;${LIGHT}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:14px/1.6 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimSun,sans-serif}
a{color:var(--link)}
:focus-visible{outline:3px solid #f0a500;outline-offset:1px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;z-index:9;background:var(--card);padding:6px 10px}
header{background:#1f3864;color:#fff;padding:12px 20px}
header a{color:#fff}
header h1{margin:0;font-size:20px}
header p{margin:2px 0 0;font-size:12px}
header form{display:inline-flex;gap:6px;align-items:center;margin-top:6px;font-size:12px;flex-wrap:wrap}
input,select,button,.button{font:inherit;font-size:13px;padding:3px 8px;border:1px solid #8a94a3;border-radius:4px;background:var(--field);color:var(--ink)}
input[type=checkbox]{padding:0}
button,.button{cursor:pointer;text-decoration:none;display:inline-block}
button.small{font-size:11px;padding:0 5px}
button:disabled{opacity:.55;cursor:default}
nav{display:flex;gap:2px;padding:0 16px;background:var(--card);border-bottom:1px solid var(--line);position:sticky;top:0;z-index:5;overflow-x:auto;scrollbar-width:none}
nav a{padding:9px 12px;color:var(--ink);text-decoration:none;white-space:nowrap;border-bottom:3px solid transparent}
nav a.on{color:var(--title);border-color:var(--head);font-weight:bold}
main{padding:14px 20px}
.notice{margin:0 0 8px;padding:8px 12px;border-left:4px solid #c0392b;background:var(--loud);color:var(--loud-ink)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(108px,1fr));gap:10px;margin-bottom:6px}
.tile{padding:10px;border-radius:6px;text-align:center;display:block;text-decoration:none}
.tile b{display:block;font-size:26px;line-height:1.3}
.tile span{display:block}.tile small{font-size:12px}
a.tile:hover{outline:2px solid var(--head)}
.two{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:20px}
h2{font-size:16px;color:var(--title);margin:16px 0 8px}
table{border-collapse:collapse;width:100%;background:var(--card);font-size:13px}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top}
th{background:var(--head);color:var(--head-ink);white-space:nowrap;font-weight:bold}
th button{background:none;border:0;padding:0;color:inherit;font-weight:bold;white-space:nowrap}
th.typed{background:var(--typed);color:var(--typed-ink)}
td.n,th.n{text-align:right;white-space:nowrap}
td.t{min-width:8em}.two td.t{min-width:4.5em}
td.s{white-space:nowrap}
td.long{min-width:17em;max-width:32em;word-break:break-word}
.tag{display:inline-block;padding:0 8px;border-radius:9px;white-space:nowrap}
.barcell{width:22%;min-width:60px}
.note .tag{font-size:12px}
code{overflow-wrap:anywhere}
.who{display:block;color:var(--soft);white-space:nowrap}
.bar{height:12px;background:var(--bar-back);border-radius:3px;margin-top:5px}
.bar i{display:block;height:100%;background:var(--bar);border-radius:3px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(340px,100%),1fr));gap:16px;align-items:start}
.chart{display:block;width:100%;height:auto;background:var(--card);border:1px solid var(--line)}
.chart text{fill:var(--ink);font-size:11px}
.timeline{min-width:760px}.timeline text{font-size:10px}.key{display:inline-block;width:10px;height:10px}
.scroll{overflow-x:auto}
.scroll.tall{max-height:calc(100vh - 190px);min-height:200px;overflow:auto;border:1px solid var(--line)}
.tall th{position:sticky;top:0;z-index:2}
.frozen{position:sticky;z-index:1}td.frozen{background:var(--card)}
.tall th.frozen{z-index:3}
.matrix td,.matrix th{padding:2px 5px;font-size:12px;text-align:center;white-space:nowrap}
.matrix td a{display:block;color:inherit;text-decoration:none;font-weight:bold}
.tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin-bottom:8px}
.tools>input[type=search]{flex:1 1 200px;max-width:300px}
.choice{position:relative}
.choice summary{font-size:13px;padding:3px 8px;border:1px solid #8a94a3;border-radius:4px;background:var(--field);cursor:pointer;max-width:16em;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.choice.on summary{background:var(--head);color:var(--head-ink)}
.menu{position:absolute;z-index:8;margin-top:2px;padding:8px;background:var(--card);border:1px solid #8a94a3;border-radius:4px;box-shadow:0 4px 14px #0004}
.values{max-height:300px;overflow:auto;margin-top:4px}
.values label{display:block;padding:2px 4px;white-space:nowrap;font-size:13px}
.values label[hidden]{display:none}
.pager{margin-left:auto;display:flex;gap:6px;align-items:center;font-size:13px}
#printed:empty{display:none}#printed{font-weight:bold;margin:0 0 6px}
.note,.empty{color:var(--soft);font-size:13px}
dl{display:grid;grid-template-columns:minmax(90px,160px) 1fr;gap:1px;background:var(--line);border:1px solid var(--line);margin:0}
dt,dd{margin:0;padding:5px 10px;background:var(--card)}
.term{font-weight:bold}
${tones}
@media (prefers-color-scheme:dark){:root{${DARK}}${darkTones}}
${NARROW}
${CLOSE}
${PRINT}
`;
