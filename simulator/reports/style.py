"""The look of the HTML report: calm, flat, the colours of the screens, fit for A4 and for grey printers."""

from __future__ import annotations

CSS = """
:root{--ink:#0D1B2A;--slate:#465B71;--line:#B4C3D1;--tray:#D3DEE8;--ground:#E7EEF4;--paper:#F5F8FB;
--teal:#005E52;--tealbg:#D3F1EB;--verm:#9C2A06;--vermbg:#FDE4DA;--amber:#7D4B00;--amberbg:#FFF0CF;--blue:#084B98}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{margin:0;background:var(--ground);color:var(--ink);font:500 15px/1.45 Inter,"Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;
font-variant-numeric:tabular-nums}
h1,h2,h3,p,dl,dd,ul,ol,figure{margin:0}
h1{font-size:27px;line-height:1.15;font-weight:750;letter-spacing:-.01em}
h2{font-size:19px;font-weight:700;margin-bottom:10px}
h3{font-size:16px;font-weight:700;margin:14px 0 6px}
a{color:var(--blue)}
header.top{background:var(--ink);color:#fff;padding:18px 0}
header.top .in{display:flex;gap:24px;align-items:center;justify-content:space-between}
.in,main{max-width:1160px;margin:0 auto;padding:0 24px}
.kind{font-size:15px;color:#B4C3D1}
.decision{font-weight:700;color:#fff;margin-top:6px}
.mode{font-size:34px;line-height:1.1;font-weight:800;padding:10px 22px;border-radius:14px;background:#37D0B6;color:var(--ink);white-space:nowrap}
.mode-assessment{background:#FFB020}.mode-drill{background:#B79CF5}.mode-demonstration{background:#DCEBFB}
main{padding-top:18px;padding-bottom:40px}
.card{background:#fff;border:1px solid var(--line);border-radius:12px;padding:16px 18px;margin-bottom:14px}
.alert{border-left:8px solid #C77700;background:var(--amberbg);font-weight:600}
.alert p+p{margin-top:4px}
.cards{display:grid;grid-template-columns:1.3fr 1fr 1fr;gap:14px}
.cards .card{min-width:0}
.scorebox{display:flex;flex-wrap:wrap;gap:12px 18px;align-items:center}
.scorebox>svg{flex:none}.scorebox>div{flex:1 1 150px}
.score{font-size:40px;font-weight:800;fill:var(--ink)}.of{font-size:14px;fill:var(--slate)}
.big{font-size:17px;font-weight:700}
.muted{color:var(--slate)}
.small{font-size:13.5px}
.pairs{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 16px}
.pairs dt{color:var(--slate)}.pairs dd{font-weight:600;overflow-wrap:anywhere}
.pairs.wide{grid-template-columns:max-content minmax(0,1fr) max-content minmax(0,1fr)}
.counts{list-style:none;padding:0}
.counts li{display:flex;align-items:center;gap:9px;padding:3px 0}
.counts b{margin-left:auto;font-size:17px}
.badge{flex:none;vertical-align:-4px}
.state{display:flex;gap:8px;align-items:center;font-weight:700}
.met{color:var(--teal)}.missed,.critical{color:var(--verm)}.partly{color:var(--amber)}.not_assessed{color:var(--slate)}
.chip{display:inline-flex;gap:7px;align-items:center;border:1.5px solid var(--slate);border-radius:99px;padding:3px 12px 3px 5px;font-weight:700;white-space:nowrap;background:#fff;vertical-align:middle}
.chip-K{border-color:#007F6D;background:var(--tealbg)}.chip-BK{border-color:#C7390D;background:var(--vermbg)}
.chip.large{font-size:17px;padding:6px 14px 6px 8px;border-radius:12px;white-space:normal}
table{width:100%;min-width:640px;border-collapse:collapse;font-size:14px;table-layout:fixed;overflow-wrap:break-word}
caption{text-align:left;color:var(--slate);padding-bottom:6px}
th,td{text-align:left;vertical-align:top;padding:7px 9px;border-bottom:1px solid var(--tray)}
thead th{color:var(--slate);font-weight:600;border-bottom:2px solid var(--line);vertical-align:bottom}
tbody th{font-weight:700}
tr.step th{background:var(--ground);padding:5px 9px;font-size:13.5px}
tr.row-missed td,tr.row-missed th{background:#FFF6F1}
.num,table.job th:nth-child(4){text-align:right}
.title{font-weight:700}
td .small{margin-top:2px}
.cites{font-size:13.5px}.cites span{white-space:nowrap}
.values{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:0 8px}
.values dt{color:var(--slate)}.values dd{font-weight:700}
.band{display:block;margin-top:5px}
.jobhead{display:flex;justify-content:space-between;align-items:baseline;gap:16px}
.worst{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:10px}
.worst li,.breach{border:1px solid var(--tray);border-radius:10px;padding:10px 12px;display:flex;gap:11px;break-inside:avoid}
.worst li>div,.breach>div{min-width:0}
.breaches{list-style:none;padding:0;display:grid;gap:8px}
.card.danger{border:1.5px solid #C7390D;background:#FFF6F1}
.breach{background:#fff}
.timeline{display:block;width:100%;height:auto}
.timeline text{font-size:16px;fill:var(--slate)}
.legend{display:flex;flex-wrap:wrap;gap:6px 20px;list-style:none;padding:0;margin-top:8px;font-size:13.5px}
.legend li{display:flex;gap:7px;align-items:center}
.form-head{display:grid;grid-template-columns:1fr 1fr;gap:8px 26px;margin:10px 0 4px}
.blank{border-bottom:1px solid var(--slate);padding-top:16px;min-height:38px;color:var(--slate);font-size:13.5px;display:flex;align-items:flex-end}
.decide{width:112px;border-left:1.5px solid var(--ink);border-right:1.5px solid var(--ink)}
table.ia{border:1.5px solid var(--ink)}
table.ia td,table.ia th{border-bottom:1px solid var(--line)}
.unit{display:flex;justify-content:space-between;align-items:center;gap:14px;margin:18px 0 7px}
.unit h3{margin:0}
.lines div{border-bottom:1px solid var(--slate);height:30px}
.sign{display:grid;grid-template-columns:1fr 1fr;gap:40px;margin-top:14px;break-inside:avoid}
.sign div{border-top:1px solid var(--ink);margin-top:58px;padding-top:4px;display:flex;justify-content:space-between;gap:20px}
.sign div span:last-child{min-width:42%}
.keep{break-inside:avoid}
.notes li{margin:3px 0}.notes{padding-left:20px}
.hash{font-family:"Cascadia Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
:target{outline:3px solid #FFB020;outline-offset:-3px}
@media screen and (max-width:860px){.cards,.worst,.form-head,.pairs.wide{grid-template-columns:1fr}header.top .in{flex-direction:column;align-items:flex-start}
.pairs,.pairs.wide{grid-template-columns:1fr}.scroll{overflow-x:auto}}
@page{size:A4;margin:13mm 12mm 14mm}
@media print{
body{background:#fff;font-size:9.6pt;line-height:1.35}
header.top{background:#fff;color:var(--ink);padding:0 0 7pt;border-bottom:2.5pt solid var(--ink)}
.kind{color:var(--slate);font-size:9.6pt}.decision{color:var(--ink)}
.mode{font-size:25pt;background:#fff;border:2.5pt solid var(--ink);padding:5pt 13pt}
.in,main{max-width:none;padding-left:0;padding-right:0}
main{padding-top:9pt;padding-bottom:0}
h1{font-size:18pt}h2{font-size:13pt;margin-bottom:6pt}h3{font-size:10.6pt}
h2,h3,caption,.jobhead,.unit,tr.step{break-after:avoid}
.card{padding:9pt 11pt;margin-bottom:8pt;border-radius:7pt}
.card.flow{border:0;padding:0;margin-bottom:12pt}
.cards{gap:8pt}.cards .card,.keep{break-inside:avoid}
.scorebox{gap:9pt}.scorebox>svg{width:76pt;height:76pt}.scorebox>div{flex-basis:96pt}.chip.large{font-size:10.5pt}
.small,.cites,.legend,.blank,tr.step th{font-size:8.6pt}
table{font-size:8.8pt}
th,td{padding:4pt 5pt}
thead{display:table-header-group}
tr,li{break-inside:avoid}
.big{font-size:11.5pt}.counts b{font-size:11pt}
.timeline text{font-size:18px}
table{min-width:0}
.hash{font-size:7.6pt}
.band{width:84pt;height:auto}
.form{break-before:page}
.decide{width:74pt}
td .chip{padding:1pt 6pt 1pt 3pt;gap:4pt}td .chip svg{width:13pt;height:13pt}
.annex table{font-size:8pt}.annex th,.annex td{padding:2.2pt 4pt}
a{color:inherit;text-decoration:none}
}
"""
"""The style sheet, inline in every page."""
