package vn.congress.approval.web;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Adds to the description at {@code /api/docs} what is the same for every operation: how one signs in, what a page is,
 * and how a "no" looks, so that no controller has to say it.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription implements OpenApiCustomizer {

    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);

    /** Parameters that mean the same wherever they are. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            entry("page", "Trang, trang đầu là 0; ngoài giới hạn thì lấy trang gần nhất."),
            entry("size", "Số dòng mỗi trang; ngoài giới hạn thì lấy giá trị gần nhất."),
            entry("stepId", "Mã của bước đang mở, như trong danh sách việc."),
            entry("preview", "true: chỉ xem trước, không ghi gì."),
            entry("id", "Mã, như trong danh sách."),
            entry("round", "Mã vòng xin ý kiến."),
            entry("desk", "Mã bàn việc được xin ý kiến."),
            entry("key", "Mã bước trong mô hình, ví dụ UserTask_AcceptTask."),
            entry("ids", "Mã các bước, cách nhau bằng dấu phẩy."),
            entry("agency", "Mã cơ quan, ví dụ VPTW; để trống là mọi cơ quan."),
            entry("state", "Trạng thái; để trống là tất cả hoặc mặc định nêu ở trên."),
            entry("status", "Tình trạng của nhiệm vụ; để trống là tất cả."),
            entry("mark", "Dấu cần chú ý; để trống là tất cả."),
            entry("risk", "Mức rủi ro; để trống là tất cả."),
            entry("step", "Mã bước trong mô hình; để trống là tất cả."),
            entry("group", "Mảng việc; để trống là tất cả."),
            entry("phase", "Giai đoạn: BEFORE, DURING, AFTER; để trống là tất cả."),
            entry("priority", "Mức độ: URGENT, KEY, ROUTINE; để trống là tất cả."),
            entry("level", "Cấp quyết định; để trống là tất cả."),
            entry("dueFrom", "Hạn từ ngày này (năm-tháng-ngày), kể cả ngày đó."),
            entry("dueTo", "Hạn đến ngày này (năm-tháng-ngày), kể cả ngày đó."),
            entry("from", "Từ ngày này (năm-tháng-ngày), kể cả ngày đó."),
            entry("to", "Đến ngày này (năm-tháng-ngày), kể cả ngày đó."),
            entry("q", "Chữ cần tìm."),
            entry("text", "Chữ cần tìm."),
            entry("filter", "Cách lọc; all là tất cả."),
            entry("year", "Năm; để trống là năm nay."),
            entry("account", "Tài khoản; để trống là người hỏi."),
            entry("kind", "Loại, như trong danh mục."),
            entry("task", "Mã nhiệm vụ, ví dụ NV-001."),
            entry("version", "Phiên bản người gửi đang thấy; khác với hiện tại thì trả về 409."),
            entry("basis", "Căn cứ: số, ngày của văn bản."),
            entry("reason", "Lý do."));

    /** What is answered as a file, by the end of its path. */
    private static final Map<String, String> FILES = Map.of(
            ".xlsx", Workbook.TYPE,
            ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".dmn", "application/xml",
            ".pdf", "application/pdf",
            "/content", "application/octet-stream");

    /** Types within another are named after it too, for many are a page, a line or what is shown. */
    @Bean
    static ModelResolver namesOfTypes(ObjectMapper json) {
        return new ModelResolver(json, new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                var outer = type.getEnclosingClass();
                return outer == null
                        ? super.nameForClass(type, options)
                        : nameForClass(outer, options).replaceFirst("Controller$", "") + "." + type.getSimpleName();
            }
        });
    }

    /** Operations are named after what they are in the program, so that clients made from this stay the same. */
    @Bean
    static OperationCustomizer namesOfOperations() {
        return (operation, handler) ->
                operation.operationId(handler.getBeanType().getSimpleName().replaceFirst("Controller$", "") + "_"
                        + handler.getMethod().getName());
    }

    @Override
    public void customise(OpenAPI description) {
        description.info(new Info()
                .title("Phê duyệt nhiệm vụ Đại hội")
                .version("1")
                .description("Đăng nhập: chương trình gửi Basic với mỗi yêu cầu; trang web dùng phiên làm việc và gửi"
                        + " tiêu đề X-CONGRESS-XSRF, lấy từ cookie CONGRESS-XSRF, với mỗi yêu cầu ghi. Mọi câu trả lời"
                        + " «không» là problem details: message cho người đọc, problems cho từng trường."));
        description
                .getComponents()
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Tài khoản và mật khẩu."))
                .addSchemas("Refusal", refusal());
        description.addSecurityItem(new SecurityRequirement().addList("basic"));
        var names = new HashMap<String, Integer>();
        description.getPaths().forEach((address, path) -> path.readOperationsMap()
                .forEach((method, operation) -> {
                    complete(address, method, operation);
                    // Methods of one name, such as one for the page and one for the file.
                    var times = names.merge(operation.getOperationId(), 1, Integer::sum);
                    if (times > 1) {
                        operation.setOperationId(operation.getOperationId() + "_" + times);
                    }
                }));
    }

    private static void complete(String address, HttpMethod method, Operation operation) {
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        parameters.stream()
                .filter(it -> it.getDescription() == null)
                .forEach(it -> it.setDescription(PARAMETERS.get(it.getName())));
        var responses = operation.getResponses();
        // The library lists what the advice for refusals answers as if every operation gave each of them.
        responses.keySet().removeIf(status -> status.startsWith("4") || status.startsWith("5"));
        FILES.forEach((end, mediaType) -> {
            if (address.endsWith(end) && responses.get("200") != null) {
                responses.get("200").content(content(mediaType, new StringSchema().format("binary")));
            }
        });
        responses.addApiResponse("401", no("Chưa đăng nhập."));
        responses.addApiResponse("403", no("Không có quyền."));
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            responses.addApiResponse("400", no("Nội dung gửi lên có lỗi; problems nêu từng trường."));
        }
        if (parameters.stream().anyMatch(it -> "path".equals(it.getIn()))) {
            responses.addApiResponse("404", no("Không có, hoặc không phải của người hỏi."));
        }
        if (WRITES.contains(method)) {
            responses.addApiResponse("409", no("Đã có thay đổi khác; hãy tải lại rồi làm lại."));
        }
    }

    private static ApiResponse no(String why) {
        return new ApiResponse()
                .description(why)
                .content(content("application/problem+json", new Schema<>().$ref("#/components/schemas/Refusal")));
    }

    private static Content content(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    /** Problem details, as {@link ApiProblems} writes them. */
    private static Schema<?> refusal() {
        return new Schema<>()
                .type("object")
                .description("Problem details (RFC 9457)")
                .addProperty("type", text("Refused, NotFound, Conflict, TooLarge hoặc about:blank"))
                .addProperty("title", text("Tên loại"))
                .addProperty("status", new Schema<>().type("integer"))
                .addProperty("detail", text("Như message"))
                .addProperty("message", text("Câu cho người đọc"))
                .addProperty(
                        "problems",
                        new Schema<>()
                                .type("array")
                                .items(new Schema<>()
                                        .type("object")
                                        .addProperty("field", text("Tên trường; rỗng khi không thuộc trường nào"))
                                        .addProperty("message", text("Phải sửa thế nào"))));
    }

    private static Schema<?> text(String about) {
        return new Schema<>().type("string").description(about);
    }
}
