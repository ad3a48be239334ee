-- Since when nobody had acknowledged a report in time.
alter table daily_report add column unread_at timestamp with time zone;
