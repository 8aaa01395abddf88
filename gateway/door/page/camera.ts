/** What reads codes from a picture: of the browser, or of a library for QR codes where it has none. */
type Detector = { detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]> };
declare global {
  var BarcodeDetector: { new (): Detector; getSupportedFormats(): Promise<string[]> } | undefined;
}

/** How often the picture is looked at, in milliseconds. */
const EVERY_MS = 120;

/** A code is read again after it has been out of sight for so long. */
const OUT_OF_SIGHT_MS = 2500;

/** Shows the camera and reads codes, each once while it is in sight. Resolves to what ends it; rejects without a camera. */
export async function startCamera(
  video: HTMLVideoElement,
  read: (code: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
    audio: false,
  });
  const detector = await newDetector();
  const lastSeen = new Map<string, number>();
  let running = true;
  video.srcObject = stream;
  video.hidden = false;
  await video.play();

  async function look(): Promise<void> {
    // Before the first picture there is nothing to see.
    const codes = video.readyState < 2 ? [] : await detector.detect(video).catch(() => []);
    for (const { rawValue } of codes) {
      const now = performance.now();
      const seen = lastSeen.get(rawValue);
      lastSeen.set(rawValue, now);
      if (rawValue && running && (seen === undefined || now - seen > OUT_OF_SIGHT_MS)) read(rawValue);
    }
    if (running) setTimeout(look, EVERY_MS);
  }
  void look();

  return () => {
    running = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    video.hidden = true;
  };
}

async function newDetector(): Promise<Detector> {
  const own = globalThis.BarcodeDetector;
  // Some browsers have it without being able to read anything.
  if (own && (await own.getSupportedFormats()).length > 0) return new own();
  const { BarcodeDetector } = await import('qr/decode.js');
  return new BarcodeDetector();
}

/** Makes a button turn the camera on and off. */
export function cameraButton(
  button: HTMLButtonElement,
  video: HTMLVideoElement,
  { read, failed }: { read: (code: string) => void; failed: (message: string) => void },
): void {
  const words = button.textContent;
  let stop: (() => void) | null = null;
  button.addEventListener('click', async () => {
    if (stop) {
      stop();
      stop = null;
    } else {
      try {
        stop = await startCamera(video, read);
      } catch {
        failed('The camera cannot be used here. Allow it for this page, or type the code.');
      }
    }
    button.ariaPressed = stop ? 'true' : 'false';
    button.textContent = stop ? 'Stop the camera' : words;
  });
}
