export default ({ html }) => html`<footer></footer>`;
