/** All that the page of a practice loads, as one file: what shows its text comes first. */
import "./practice.ts";
import "../share/share.ts";
