import { writeFile } from 'node:fs/promises';
import { encodeQR } from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
const DOT = 8;

/** Writes a film (YUV4MPEG2) for the camera of Chromium: a QR code, held still. */
export async function writeFilm(file: string, text: string): Promise<void> {
  const dots = encodeQR(text, 'raw', { border: 4 });
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  const [left, top] = [(WIDTH - dots.length * DOT) >> 1, (HEIGHT - dots.length * DOT) >> 1];
  for (const [row, line] of dots.entries()) {
    for (const [column, dark] of line.entries()) {
      if (!dark) continue;
      for (let y = 0; y < DOT; y++) {
        const from = (top + row * DOT + y) * WIDTH + left + column * DOT;
        light.fill(16, from, from + DOT);
      }
    }
  }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`;
  const picture = [Buffer.from('FRAME\n'), light, colour];
  await writeFile(file, Buffer.concat([Buffer.from(head), ...picture, ...picture]));
}
