-- Which standing of a task was the newest at a moment is answered from the index alone: one short reading for each task.
create index task_standing_at_of_task on task_standing (task, id, at);
drop index task_standing_of_task;
