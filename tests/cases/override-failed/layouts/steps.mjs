const none = undefined;
export default none.length;
