/** The script of a practice page, as one bundle; the views come first because they show its text. */
import "./practice.ts";
import "../share/share.ts";
import "../page/terms.ts";
import "./print.ts";
import "./assessed.ts";
