let audio: AudioContext | null = null;

/** A sound and a shake of the device that tell good from bad without a look. */
export function signal(good: boolean): void {
  navigator.vibrate?.(good ? 60 : [120, 80, 120]);
  try {
    audio ??= new AudioContext();
    const from = audio.currentTime;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = good ? 880 : 220;
    volume.gain.setValueAtTime(0.2, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + (good ? 0.15 : 0.5));
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.5);
  } catch {
    // A device without sound still shows the verdict.
  }
}
