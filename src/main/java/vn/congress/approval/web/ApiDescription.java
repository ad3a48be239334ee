package vn.congress.approval.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Adds to the description at {@code /api/docs} what is the same for every operation: how one signs in, what a page is,
 * and how a "no" looks, so that no controller has to say it.
 */
@Component
final class ApiDescription implements OpenApiCustomizer {

    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);

    private static final Map<String, String> PARAMETERS = Map.of(
            "page", "Trang, trang đầu là 0.",
            "size", "Số dòng mỗi trang; ngoài giới hạn thì lấy giá trị gần nhất.",
            "stepId", "Mã của bước đang mở, như trong danh sách việc.",
            "preview", "true: chỉ xem trước, không ghi gì.",
            "id", "Mã, như trong danh sách.",
            "round", "Mã vòng xin ý kiến.");

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
        description.getPaths().values().forEach(path -> path.readOperationsMap().forEach(this::complete));
    }

    private void complete(HttpMethod method, Operation operation) {
        var parameters = operation.getParameters() == null
                ? List.<io.swagger.v3.oas.models.parameters.Parameter>of()
                : operation.getParameters();
        parameters.stream()
                .filter(it -> it.getDescription() == null)
                .forEach(it -> it.setDescription(PARAMETERS.get(it.getName())));
        var responses = operation.getResponses();
        // What the advice for refusals answers is said below; the library lists it as if every answer were one.
        responses.keySet().removeIf(status -> status.startsWith("4") || status.startsWith("5"));
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
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Refusal"))));
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
