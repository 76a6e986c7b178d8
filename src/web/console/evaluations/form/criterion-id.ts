/** Where a criterion stands on the page, so that keys find it. */
export function criterionId(code: string): string {
  return `criterion-${code}`;
}

export function commentId(code: string): string {
  return `comment-${code}`;
}

export function focusComment(code: string): void {
  document.getElementById(commentId(code))?.focus();
}
