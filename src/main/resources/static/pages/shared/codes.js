// What the office found may be about a task, or about a process or a file.

/** Whether a name is the code of a task. */
export const isTask = name => /^\p{Lu}[\p{Lu}0-9./-]{1,31}$/u.test(name) && /\d/.test(name);
