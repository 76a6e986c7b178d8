export const archiveZh = { title: "归档", shelf: "归档分类", closed: "已归档", withdrawn: "已撤回与合并" };
