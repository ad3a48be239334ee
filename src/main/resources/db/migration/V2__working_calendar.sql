-- The days that are not what the week says they are. "on_day", because DAY is a keyword of H2.
create table special_day (
    on_day date primary key,
    kind varchar(32) not null,
    name varchar(200) not null,
    basis varchar(500) not null,
    confirmed boolean not null
);

-- 2025
insert into special_day (on_day, kind, name, basis, confirmed) values
    (date '2025-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2025-01-27', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ', 'Điều 112 Bộ luật Lao động năm 2019; lịch nghỉ Tết năm 2025 của công chức, viên chức', true),
    (date '2025-01-28', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ', 'Điều 112 Bộ luật Lao động năm 2019; lịch nghỉ Tết năm 2025 của công chức, viên chức', true),
    (date '2025-01-29', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ', 'Điều 112 Bộ luật Lao động năm 2019; lịch nghỉ Tết năm 2025 của công chức, viên chức', true),
    (date '2025-01-30', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ', 'Điều 112 Bộ luật Lao động năm 2019; lịch nghỉ Tết năm 2025 của công chức, viên chức', true),
    (date '2025-01-31', 'HOLIDAY', 'Tết Nguyên đán Ất Tỵ', 'Điều 112 Bộ luật Lao động năm 2019; lịch nghỉ Tết năm 2025 của công chức, viên chức', true),
    (date '2025-04-07', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2025-04-26', 'MAKE_UP_WORKING_DAY', 'Làm bù cho ngày 02/5/2025', 'Hoán đổi ngày làm việc dịp lễ 30/4 và 01/5 năm 2025', true),
    (date '2025-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2025-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2025-05-02', 'SWAPPED_DAY_OFF', 'Nghỉ hoán đổi với ngày 26/4/2025', 'Hoán đổi ngày làm việc dịp lễ 30/4 và 01/5 năm 2025', true),
    (date '2025-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động năm 2019; lịch nghỉ Quốc khánh năm 2025', true),
    (date '2025-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động năm 2019', true);

-- 2026
insert into special_day (on_day, kind, name, basis, confirmed) values
    (date '2026-01-01', 'HOLIDAY', 'Tết Dương lịch', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2026-01-02', 'SWAPPED_DAY_OFF', 'Nghỉ hoán đổi với ngày 10/01/2026', 'Hoán đổi ngày làm việc dịp Tết Dương lịch năm 2026 (công bố 25/12/2025)', true),
    (date '2026-01-10', 'MAKE_UP_WORKING_DAY', 'Làm bù cho ngày 02/01/2026', 'Hoán đổi ngày làm việc dịp Tết Dương lịch năm 2026 (công bố 25/12/2025)', true),
    (date '2026-02-16', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ (29 tháng Chạp)', 'Điều 112 Bộ luật Lao động năm 2019; Thông báo 9441 của Bộ Nội vụ', true),
    (date '2026-02-17', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ (mùng 1)', 'Điều 112 Bộ luật Lao động năm 2019; Thông báo 9441 của Bộ Nội vụ', true),
    (date '2026-02-18', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ (mùng 2)', 'Điều 112 Bộ luật Lao động năm 2019; Thông báo 9441 của Bộ Nội vụ', true),
    (date '2026-02-19', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ (mùng 3)', 'Điều 112 Bộ luật Lao động năm 2019; Thông báo 9441 của Bộ Nội vụ', true),
    (date '2026-02-20', 'HOLIDAY', 'Tết Nguyên đán Bính Ngọ (mùng 4)', 'Điều 112 Bộ luật Lao động năm 2019; Thông báo 9441 của Bộ Nội vụ', true),
    (date '2026-04-26', 'HOLIDAY', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2026-04-27', 'COMPENSATION', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Điều 111 khoản 3 Bộ luật Lao động năm 2019', true),
    (date '2026-04-30', 'HOLIDAY', 'Ngày Chiến thắng', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2026-05-01', 'HOLIDAY', 'Ngày Quốc tế Lao động', 'Điều 112 Bộ luật Lao động năm 2019', true),
    (date '2026-08-22', 'MAKE_UP_WORKING_DAY', 'Làm bù cho ngày 31/8/2026', 'Hoán đổi ngày làm việc dịp Quốc khánh năm 2026', true),
    (date '2026-08-31', 'SWAPPED_DAY_OFF', 'Nghỉ hoán đổi với ngày 22/8/2026', 'Hoán đổi ngày làm việc dịp Quốc khánh năm 2026', true),
    (date '2026-09-01', 'HOLIDAY', 'Quốc khánh (ngày liền kề)', 'Điều 112 Bộ luật Lao động năm 2019; lịch nghỉ Quốc khánh năm 2026', true),
    (date '2026-09-02', 'HOLIDAY', 'Quốc khánh', 'Điều 112 Bộ luật Lao động năm 2019', true);
