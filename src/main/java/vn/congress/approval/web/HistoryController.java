package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.Choice;
import vn.congress.approval.application.CommentPage;
import vn.congress.approval.application.FetchStoryDocument;
import vn.congress.approval.application.ListFinished;
import vn.congress.approval.application.MeasureSteps;
import vn.congress.approval.application.ReadAnswers;
import vn.congress.approval.application.ShowStory;
import vn.congress.approval.application.ShowWay;
import vn.congress.approval.application.Story;
import vn.congress.approval.domain.Problems;

/**
 * The past of processes. One instance is for who sees everything and for the agency that leads its task; lists and
 * figures of a model are for who sees everything, which the sign-on has checked.
 */
@RestController
@RequestMapping("/api")
@Tag(
        name = "Quá trình xử lý",
        description = "Toàn bộ diễn biến một nhiệm vụ, quy trình đã kết thúc, thời gian từng bước")
class HistoryController {

    private static final int LONGEST_PAGE = 100;

    private final ShowStory showStory;
    private final ShowWay showWay;
    private final FetchStoryDocument fetchStoryDocument;
    private final ReadAnswers readAnswers;
    private final ListFinished listFinished;
    private final MeasureSteps measureSteps;
    private final PaperDownload download;

    HistoryController(
            ShowStory showStory,
            ShowWay showWay,
            FetchStoryDocument fetchStoryDocument,
            ReadAnswers readAnswers,
            ListFinished listFinished,
            MeasureSteps measureSteps,
            PaperDownload download) {
        this.showStory = showStory;
        this.showWay = showWay;
        this.fetchStoryDocument = fetchStoryDocument;
        this.readAnswers = readAnswers;
        this.listFinished = listFinished;
        this.measureSteps = measureSteps;
        this.download = download;
    }

    /**
     * A page of finished instances.
     *
     * @param page the first being 0
     */
    record Page(String name, List<ListFinished.Line> lines, int page, int pages, int total, List<Choice> outcomes) {}

    @GetMapping("/instances/{id}/story")
    @Operation(
            summary = "Toàn bộ diễn biến nhiệm vụ của một quy trình",
            description =
                    "Quy trình đang chạy hay đã kết thúc, kể cả quy trình con. Mọi bước: ai, từ khi nào, xong khi nào,"
                            + " thời gian làm việc so với thời hạn, kết quả, lý do, lần thứ mấy. Tối đa 500 bước mới nhất. Việc"
                            + " chỉ theo dõi không có nội dung.")
    Story story(@PathVariable String id, Authentication user) {
        return showStory.of(id, PersonAsking.of(user));
    }

    @GetMapping("/instances/{id}/way")
    @Operation(
            summary = "Sơ đồ và đường đã đi của một quy trình",
            description =
                    "xml: sơ đồ đúng phiên bản; places: nơi đã qua và số lần; flows: luồng đã đi; now: nơi đang chờ.")
    ShowWay.Way way(@PathVariable String id, Authentication user) {
        return showWay.of(id, PersonAsking.of(user));
    }

    /**
     * A page of answers.
     *
     * @param page the first being 0
     */
    record Answers(List<CommentPage.Line> answers, int page, int pages, int total) {}

    @GetMapping("/instances/{id}/rounds/{round}/answers")
    @Operation(
            summary = "Toàn văn ý kiến của một vòng đã khép lại",
            description = "Mỗi trang tối đa 100, kèm kết quả tiếp thu, giải trình. Vòng chưa khép lại thì không có.")
    Answers answers(
            @PathVariable String id,
            @PathVariable long round,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Authentication user) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var found = readAnswers.in(id, round, asked.offset(), asked.length(), PersonAsking.of(user));
        return new Answers(found.answers(), asked.number(), asked.pagesOf(found.total()), found.total());
    }

    /** Always a download, never shown as a page of this site, whatever is inside. */
    @GetMapping("/instances/{id}/documents/{document}/content")
    @Operation(summary = "Tải một tài liệu trong hồ sơ")
    void content(
            @PathVariable String id, @PathVariable long document, Authentication user, HttpServletResponse response)
            throws IOException {
        download.send(fetchStoryDocument.find(id, document, PersonAsking.of(user)), response);
    }

    @GetMapping("/definitions/{key}/finished")
    @Operation(
            summary = "Quy trình đã kết thúc, mọi phiên bản",
            description =
                    "Mới kết thúc lên đầu; mỗi trang tối đa 100. code: một phần mã nhiệm vụ; agency: mã cơ quan chủ"
                            + " trì; from, to: ngày kết thúc (2026-01-15), tính cả hai ngày; outcome: một trong outcomes.")
    Page finished(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var period = Period.read(from, to);
        var found = listFinished.page(
                key,
                new ListFinished.Wanted(code, agency, period.from(), period.to(), outcome),
                asked.offset(),
                asked.length());
        return new Page(
                found.name(),
                found.lines(),
                asked.number(),
                asked.pagesOf(found.total()),
                found.total(),
                found.outcomes());
    }

    @GetMapping("/definitions/{key}/durations")
    @Operation(
            summary = "Thời gian xử lý từng bước",
            description =
                    "Các bước đã xong từ ngày from đến ngày to (mặc định ba tháng gần nhất), tối đa 10.000 bước mới"
                            + " nhất: số lần, trung vị và 90% tính bằng ngày làm việc, thời hạn được giao, tỷ lệ chậm.")
    MeasureSteps.Measured durations(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var period = Period.read(from, to);
        return measureSteps.in(key, period.from(), period.to());
    }

    /** Two days, each named or not. */
    private record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

        static Period read(String from, String to) {
            var period = new Period(day(from), day(to));
            new Problems()
                    .addIf(
                            !from.isBlank() && period.from() == null,
                            "from",
                            "Ngày đầu kỳ không có trong lịch; ghi đủ ngày, tháng, năm.")
                    .addIf(
                            !to.isBlank() && period.to() == null,
                            "to",
                            "Ngày cuối kỳ không có trong lịch; ghi đủ ngày, tháng, năm.")
                    .refuse();
            return period;
        }

        private static @Nullable LocalDate day(String typed) {
            return typed.isBlank() ? null : TypedDay.read(typed);
        }
    }
}
