/** Colours for a terminal, or none. */

type Paint = (text: string) => string;

export interface Painter {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

/** @param hasColor false for plain text */
export function createPainter(hasColor: boolean): Painter {
  const paint =
    (open: number, end: number): Paint =>
    (text) =>
      hasColor ? `\u001b[${open}m${text}\u001b[${end}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
    cyan: paint(36, 39),
  };
}
