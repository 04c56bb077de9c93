export default ({ html }) => {
  const year = ;
  return html`<footer></footer>`;
};
