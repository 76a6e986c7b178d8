/** Where "let me add something" leads. */
export const messageBoxId = "message-box";
