package vn.congress.approval.application;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congress.approval.application.ReportSheets.Column;
import vn.congress.approval.application.ReportSheets.Sheet;
import vn.congress.approval.application.ReportView.AccountRead;
import vn.congress.approval.application.ReportView.SectionRead;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.report.ReportFigures;

/** Hands out the tables of a report: figures, lines with the codes of their tasks, agencies. */
@Service
public class ExportReport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final ReportSheets sheets;
    private final Clock clock;

    ExportReport(ReportSheets sheets, Clock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    public void daily(ReportView report, OutputStream out) {
        sheets.write(of(report, "BÁO CÁO HẰNG NGÀY NGÀY " + UrgingTexts.day(report.day())), out);
    }

    public void period(ShowPeriod.Period period, OutputStream out) {
        var heading = "BÁO CÁO TỪ NGÀY %s ĐẾN NGÀY %s"
                .formatted(UrgingTexts.day(period.from()), UrgingTexts.day(period.to()));
        var all = new ArrayList<>(of(period.report(), heading));
        all.add(accounts(heading, facts(period.report()), period.agencies()));
        sheets.write(all, out);
    }

    public void agencies(ShowPeriod.Accounts accounts, OutputStream out) {
        var heading = "TRÁCH NHIỆM CỦA CÁC CƠ QUAN TỪ NGÀY %s ĐẾN NGÀY %s"
                .formatted(UrgingTexts.day(accounts.from()), UrgingTexts.day(accounts.to()));
        sheets.write(
                List.of(accounts(heading, List.of(span(accounts.since(), accounts.until())), accounts.agencies())),
                out);
    }

    private List<Sheet> of(ReportView report, String heading) {
        var facts = facts(report);
        var all = new ArrayList<Sheet>();
        report.figures().ifPresent(figures -> {
            all.add(counts(heading, facts, figures));
            all.add(byAgency(heading, figures));
        });
        all.add(new Sheet(
                "Chi tiết",
                heading,
                Stream.concat(facts.stream(), report.sections().stream().flatMap(this::shortened))
                        .toList(),
                List.of(
                        new Column("Mục", 24),
                        new Column("Nhóm", 26),
                        new Column("Mã", 12),
                        new Column("Nhiệm vụ", 50),
                        new Column("Chủ trì", 28),
                        new Column("Hạn", 12),
                        new Column("Tình hình", 44),
                        new Column("Đang ở bàn", 34),
                        new Column("Đang chờ", 34),
                        new Column("Từ", 20),
                        new Column("Đã chờ", 22)),
                report.sections().stream().flatMap(this::rows).toList()));
        return all;
    }

    private List<String> facts(ReportView report) {
        var facts = new ArrayList<String>();
        facts.add(span(report.since(), report.cutOff()));
        facts.addAll(report.failures());
        return facts;
    }

    private String span(Instant since, Instant until) {
        return "Số liệu đến %s, so với %s".formatted(moment(until), moment(since));
    }

    private Stream<String> shortened(SectionRead section) {
        return section.total() > section.lines().size()
                ? Stream.of("%s: %d dòng, ở đây có %d dòng đầu"
                        .formatted(
                                section.label(),
                                section.total(),
                                section.lines().size()))
                : Stream.empty();
    }

    private static Sheet counts(String heading, List<String> facts, ReportView.FiguresRead figures) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Tổng số", figures.tasks(), figures.before(), figures.tasks() - figures.before()));
        Stream.concat(figures.statuses().stream(), figures.marks().stream()).forEach(count -> rows.add(row(count)));
        return new Sheet(
                "Số liệu",
                heading,
                facts,
                List.of(
                        new Column("Tình trạng", 36),
                        new Column("Số việc", 12),
                        new Column("Kỳ trước", 12),
                        new Column("Tăng, giảm", 12)),
                rows);
    }

    private static List<Object> row(ReportFigures.Count count) {
        return List.of(count.label(), count.tasks(), count.before(), count.tasks() - count.before());
    }

    private static Sheet byAgency(String heading, ReportView.FiguresRead figures) {
        var columns = new ArrayList<>(
                List.of(new Column("Mã", 10), new Column("Cơ quan chủ trì", 40), new Column("Tổng số", 10)));
        for (var standing : Standing.values()) {
            columns.add(new Column(standing.label(), 16));
        }
        var rows = figures.agencies().stream()
                .map(agency -> {
                    var row = new ArrayList<Object>(List.of(agency.code(), agency.name(), agency.tasks()));
                    for (var standing : Standing.values()) {
                        row.add(agency.statuses().getOrDefault(standing.name(), 0));
                    }
                    return (List<Object>) row;
                })
                .toList();
        return new Sheet("Theo cơ quan", heading, List.of(), columns, rows);
    }

    private Stream<List<Object>> rows(SectionRead section) {
        if (!section.failure().isEmpty()) {
            return Stream.of(List.of(section.label(), section.failure()));
        }
        return section.lines().stream()
                .map(line -> List.<Object>of(
                        section.label(),
                        line.group(),
                        line.code(),
                        line.title(),
                        line.leadName(),
                        line.due().map(UrgingTexts::day).orElse(""),
                        line.what(),
                        line.who(),
                        line.waitsFor(),
                        line.since().map(this::moment).orElse(""),
                        line.waited()));
    }

    private static Sheet accounts(String heading, List<String> facts, List<AccountRead> agencies) {
        return new Sheet(
                "Trách nhiệm cơ quan",
                heading,
                facts,
                List.of(
                        new Column("Mã", 10),
                        new Column("Cơ quan chủ trì", 40),
                        new Column("Tổng số việc", 12),
                        new Column("Xong trước kỳ", 12),
                        new Column("Xong đúng hạn trong kỳ", 12),
                        new Column("Xong quá hạn trong kỳ", 12),
                        new Column("Chưa xong", 12),
                        new Column("Đang quá hạn", 12),
                        new Column("Số lần bị trả lại", 12),
                        new Column("Số lần lùi hạn", 12),
                        new Column("Số ngày chậm bình quân", 14)),
                agencies.stream()
                        .map(it -> List.<Object>of(
                                it.code(),
                                it.name(),
                                it.tasks(),
                                it.earlier(),
                                it.onTime(),
                                it.late(),
                                it.open(),
                                it.openOverdue(),
                                it.returned(),
                                it.postponed(),
                                it.averageDaysLate()))
                        .toList());
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }
}
