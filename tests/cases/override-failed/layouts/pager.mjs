import "./nowhere.mjs";
export default 1;
