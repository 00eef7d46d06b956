import type { Category } from '../reports/catalogue';
import { type Random, randomSource } from './random';

export const SCENE_WIDTH = 1200;
export const SCENE_HEIGHT = 900;

type Draw = (r: Random) => string;

const noise = (id: string, frequency: string, light: string, scale: number, seed: number) =>
  `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="4" seed="${seed}"/><feDiffuseLighting lighting-color="${light}" surfaceScale="${scale}"><feDistantLight azimuth="225" elevation="55"/></feDiffuseLighting><feComposite in2="SourceGraphic" operator="in"/></filter>`;
const rough = (id: string, by: number, seed: number) =>
  `<filter id="${id}" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency="0.012" numOctaves="4" seed="${seed}"/><feDisplacementMap in="SourceGraphic" scale="${by}"/></filter>`;
const shade = `<linearGradient id="shade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".32"/></linearGradient>`;

/** A closed wobbly outline around a centre, as path data. */
function blob(r: Random, cx: number, cy: number, rx: number, ry: number, wobble = 0.16): string {
  const points = Array.from({ length: 14 }, (_, i) => {
    const angle = (i / 14) * Math.PI * 2;
    const reach = 1 + r.between(-wobble, wobble);
    return [cx + Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach] as const;
  });
  return `M${points.map(([x, y]) => `${x.toFixed(0)} ${y.toFixed(0)}`).join('L')}Z`;
}

/** A crack wandering from a point. */
function crack(r: Random, x: number, y: number, angle: number): string {
  let path = `M${x} ${y}`;
  for (let i = 0, px = x, py = y; i < 7; i++) {
    px += Math.cos(angle + r.between(-0.7, 0.7)) * r.between(20, 55);
    py += Math.sin(angle + r.between(-0.7, 0.7)) * r.between(14, 34);
    path += `L${px.toFixed(0)} ${py.toFixed(0)}`;
  }
  return `<path d="${path}" fill="none" stroke="#2a2724" stroke-width="${r.between(4, 9).toFixed(1)}" stroke-linejoin="round" opacity=".8"/>`;
}

const asphalt = (r: Random, tone = '#b5b0a8') => {
  const seed = Math.floor(r.between(1, 900));
  return `<defs>${noise('asphalt', '.42 .6', tone, 2.2, seed)}${noise('ground', '.05 .08', '#857b70', 12, seed + 1)}${rough('rough', 46, seed + 2)}${shade}</defs><rect width="1200" height="900" filter="url(#asphalt)"/>`;
};

const verge = (r: Random) => {
  const y = r.between(90, 190);
  return `<path d="M0 0H1200V${y - 30}L700 ${y}L300 ${y - 20}L0 ${y + 30}Z" fill="${r.pick(['#7b8a5f', '#8a8f6a', '#6f8058'])}"/><path d="M0 ${y + 30}L300 ${y - 20}L700 ${y}L1200 ${y - 30}v44L700 ${y + 44}L300 ${y + 22}L0 ${y + 78}Z" fill="#cbc6bc"/><path d="M0 ${y + 78}L300 ${y + 22}L700 ${y + 44}L1200 ${y + 14}v10L700 ${y + 56}L300 ${y + 34}L0 ${y + 92}Z" fill="#56534e" opacity=".6"/>`;
};

const roadway: Draw = (r) => {
  const [cx, cy] = [r.between(480, 700), r.between(500, 600)];
  const [rx, ry] = [r.between(260, 380), r.between(130, 190)];
  const outline = blob(r, cx, cy, rx, ry);
  const water = r.chance(0.5)
    ? `<path d="${blob(r, cx, cy + 30, rx * 0.5, ry * 0.42)}" fill="#b9cbd8" opacity=".85" filter="url(#rough)"/><path d="${blob(r, cx - 30, cy + 18, rx * 0.24, ry * 0.1)}" fill="#eef4f8" opacity=".7"/>`
    : '';
  const cracks = Array.from({ length: 5 }, (_, i) => {
    const angle = i * 1.25 + r.between(0, 0.6);
    return crack(r, cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry, angle);
  }).join('');
  const line = r.chance(0.6)
    ? '<path d="M1010 900L960 520l70 -4L1180 900ZM930 400l-14 -130 34 -2 26 130Z" fill="#ece8de" opacity=".85" filter="url(#rough)"/>'
    : '';
  return `${asphalt(r)}${verge(r)}${line}<rect width="1200" height="900" fill="url(#shade)"/><g filter="url(#rough)"><path d="${outline}" fill="#d9d3c8" opacity=".5" transform="translate(4 22)"/><path d="${outline}" fill="#292521"/></g><g transform="translate(${cx * 0.06} ${cy * 0.07}) scale(.94)"><path d="${outline}" filter="url(#ground)"/><path d="${outline}" fill="#1c1917" opacity=".55"/></g>${water}${cracks}`;
};

const patched: Draw = (r) => {
  const [x, y] = [r.between(240, 330), r.between(380, 440)];
  const d = `M${x} ${y + 40}L${x + 620} ${y}L${x + 690} ${y + 270}L${x + 40} ${y + 330}Z`;
  return `${asphalt(r)}${verge(r)}<rect width="1200" height="900" fill="url(#shade)"/><path d="${d}" fill="#000" opacity=".45" filter="url(#rough)"/><path d="${d}" fill="#3b3937" stroke="#181716" stroke-width="12"/><path d="${d}" fill="#fff" opacity=".05"/>`;
};

const footway: Draw = (r) => {
  const slabs = Array.from({ length: 24 }, (_, i) => {
    const [column, row] = [i % 6, Math.floor(i / 6)];
    const lifted = column === 2 && row === 2;
    const grey = lifted ? '#8d8880' : r.pick(['#bdb8ae', '#b5b0a6', '#c4bfb5', '#aeaaa1']);
    const turn = lifted
      ? `rotate(${r.between(5, 11).toFixed(1)} ${column * 200 + 100} ${row * 225 + 112})`
      : '';
    return `<g transform="${turn}">${lifted ? `<rect x="${column * 200 + 6}" y="${row * 225 + 26}" width="196" height="221" fill="#1f1c1a"/>` : ''}<rect x="${column * 200 + 4}" y="${row * 225 + 4}" width="192" height="217" rx="4" fill="${grey}"/></g>`;
  }).join('');
  return `<defs>${noise('stone', '.5', '#cfcac0', 1.4, Math.floor(r.between(1, 99)))}${rough('rough', 30, 4)}${shade}</defs><rect width="1200" height="900" fill="#57534c"/>${slabs}<rect width="1200" height="900" filter="url(#stone)" opacity=".3"/>${crack(r, 460, 480, 0.6)}${crack(r, 520, 560, 2.4)}<rect width="1200" height="900" fill="url(#shade)"/>`;
};

const lighting: Draw = (r) => {
  const houses = Array.from({ length: 6 }, (_, i) => {
    const [x, h] = [i * 210 - 20, r.between(90, 170)];
    const lit = r.chance(0.6)
      ? `<rect x="${x + 60}" y="${700 - h / 2}" width="24" height="28" fill="#ffcf78"/>`
      : '';
    return `<path d="M${x} 740v-${h}l95 -60 95 60v${h}Z" fill="#141728"/>${lit}`;
  }).join('');
  const x = r.between(660, 820);
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#181d3a"/><stop offset=".6" stop-color="#4b4f7e"/><stop offset=".82" stop-color="#b9857f"/></linearGradient></defs><rect width="1200" height="900" fill="url(#sky)"/><path d="M0 690Q300 560 620 660T1200 620V900H0Z" fill="#20243f"/>${houses}<rect y="736" width="1200" height="164" fill="#16182a"/><path d="M${x} 900V190Q${x} 110 ${x - 90} 110H${x - 170}" fill="none" stroke="#07080f" stroke-width="20"/><path d="M${x - 260} 96h110v38h-90q-20 0 -20 -38Z" fill="#0c0e18"/>`;
};

const signals: Draw = (r) => {
  const lean = r.between(9, 19).toFixed(0);
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a9c3d6"/><stop offset="1" stop-color="#e6ebe8"/></linearGradient></defs><rect width="1200" height="900" fill="url(#sky)"/><path d="M0 600Q260 480 560 570T1200 520V900H0Z" fill="#86a27e"/><rect y="690" width="1200" height="210" fill="#8d8982"/><g transform="rotate(${lean} 600 860)"><rect x="588" y="250" width="24" height="620" fill="#9fa3a6"/><rect x="588" y="250" width="9" height="620" fill="#c9cccd"/><path d="M600 120L770 410H430Z" fill="#fff" stroke="#c22a23" stroke-width="38" stroke-linejoin="round"/><path d="M585 215h30l-6 95h-18Z" fill="#1c1c1c"/><circle cx="600" cy="345" r="15" fill="#1c1c1c"/></g>`;
};

const drain: Draw = (r) => {
  const bars = Array.from(
    { length: 7 },
    (_, i) => `<rect x="${420 + i * 56}" y="420" width="24" height="270" rx="10" fill="#161412"/>`,
  ).join('');
  const leaves = Array.from({ length: 46 }, () => {
    const [x, y] = [r.between(380, 850), r.between(380, 740)];
    return `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${r.between(14, 34).toFixed(0)}" ry="${r.between(8, 15).toFixed(0)}" transform="rotate(${r.between(0, 180).toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})" fill="${r.pick(['#8a5a22', '#a8742c', '#6b4a1e', '#b98a3a', '#5b4a2a'])}"/>`;
  }).join('');
  return `${asphalt(r, '#a8a49c')}${verge(r)}<rect width="1200" height="900" fill="url(#shade)"/><rect x="350" y="360" width="510" height="390" rx="16" fill="#4b4742"/><rect x="378" y="388" width="454" height="334" rx="8" fill="#6a655f"/>${bars}<path d="${blob(r, 610, 590, 290, 130)}" fill="#54636b" opacity=".5" filter="url(#rough)"/>${leaves}`;
};

const green: Draw = (r) => {
  const crown = Array.from(
    { length: 16 },
    () =>
      `<path d="${blob(r, r.between(640, 1080), r.between(330, 640), r.between(60, 130), r.between(50, 90), 0.3)}" fill="${r.pick(['#4d6a38', '#5c7a41', '#3f5b30', '#6b8848'])}"/>`,
  ).join('');
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#c3d3da"/><stop offset="1" stop-color="#eef0ea"/></linearGradient>${rough('rough', 34, 8)}${shade}</defs><rect width="1200" height="900" fill="url(#sky)"/><path d="M0 420Q400 300 800 400T1200 360V900H0Z" fill="#8fa77f"/><path d="M0 900L360 520H820L1200 900Z" fill="#9a968e"/><path d="M60 470Q420 520 720 560L730 640Q380 620 40 560Z" fill="#5c4630" filter="url(#rough)"/><path d="M400 540L520 380 560 400 470 560ZM560 560L700 420 730 450 640 590Z" fill="#4d3a28"/>${crown}<rect width="1200" height="900" fill="url(#shade)"/>`;
};

const waste: Draw = (r) => {
  const bags = Array.from(
    { length: 5 },
    () =>
      `<path d="${blob(r, r.between(250, 960), r.between(700, 790), r.between(60, 110), r.between(50, 80), 0.22)}" fill="${r.pick(['#2b2d31', '#3d4a5a', '#e6e2da', '#71767c'])}"/>`,
  ).join('');
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#bcd0da"/><stop offset="1" stop-color="#e8ece8"/></linearGradient>${shade}</defs><rect width="1200" height="900" fill="url(#sky)"/><path d="M0 560Q300 450 640 540T1200 500V900H0Z" fill="#8ca67c"/><rect y="700" width="1200" height="200" fill="#a09b92"/><rect x="440" y="300" width="320" height="440" rx="20" fill="#2f5b41"/><rect x="420" y="270" width="360" height="56" rx="18" fill="#24472f"/><path d="M470 280Q520 170 600 220T740 280Z" fill="#e9e4d8"/><path d="M540 250l60 -70 80 60Z" fill="#c9a15a"/>${bags}<rect width="1200" height="900" fill="url(#shade)"/>`;
};

const ice: Draw = (r) =>
  `${asphalt(r, '#c3c7cc')}<path d="M0 0H1200V240L0 330Z" fill="#eef2f5"/><path d="${blob(r, 640, 560, 420, 190)}" fill="#dfeaf2" opacity=".85" filter="url(#rough)"/><path d="${blob(r, 600, 520, 260, 70)}" fill="#fff" opacity=".75" filter="url(#rough)"/><path d="M140 900L300 330 380 326 330 900Z" fill="#8f949a" opacity=".5"/><rect width="1200" height="900" fill="url(#shade)"/>`;

const other: Draw = (r) => {
  const slats = Array.from(
    { length: 4 },
    (_, i) =>
      `<rect x="260" y="${470 + i * 44}" width="${i === 1 ? 300 : 680}" height="30" rx="6" fill="${r.pick(['#8a6338', '#7c5831', '#946c40'])}"/>`,
  ).join('');
  return `<rect width="1200" height="900" fill="#cfdbe0"/><path d="M0 430Q300 340 640 420T1200 380V900H0Z" fill="#8ea97d"/><rect y="690" width="1200" height="210" fill="#aaa59b"/><path d="M310 460V780M890 460V780" stroke="#3b3f44" stroke-width="26"/>${slats}<path d="M560 514l260 150 18 -26 -240 -146Z" fill="#7c5831"/>`;
};

const scenes: Record<Category, Draw> = {
  roadway,
  footway,
  lighting,
  signals,
  drain,
  green,
  waste,
  ice,
  other,
};

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${SCENE_WIDTH}" height="${SCENE_HEIGHT}" viewBox="0 0 1200 900">${content}</svg>`;

/** A drawn stand-in for a photo of this kind of damage (SVG); other seeds give other pictures. */
export const drawScene = (category: Category, seed: number): string =>
  svg(scenes[category](randomSource(seed)));

/** The same road after the repair. */
export const drawRepaired = (seed: number): string => svg(patched(randomSource(seed)));
