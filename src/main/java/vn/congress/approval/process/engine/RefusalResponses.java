package vn.congress.approval.process.engine;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;

/**
 * How the engine's REST API, its own and the one inside the web applications, answers a refusal: the status, a
 * Vietnamese message, and each problem with its field.
 */
@Configuration(proxyBeanMethods = false)
class RefusalResponses {

    /** Both REST applications of Camunda take their mappers from one list; it has no other way in. */
    @Bean
    static BeanFactoryPostProcessor refusalMappers() {
        return beans -> CamundaRestResources.getConfigurationClasses()
                .addAll(List.of(
                        RefusedMapper.class,
                        TooLargeMapper.class,
                        NotFoundMapper.class,
                        ConflictMapper.class,
                        NotAllowedMapper.class));
    }

    /** Body of the answer. */
    public record Refusal(String type, @Nullable String message, List<Problem> problems) {}

    private static Response answer(int status, String type, @Nullable String message, List<Problem> problems) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Refusal(type, message, problems))
                .build();
    }

    public static final class RefusedMapper implements ExceptionMapper<Refused> {

        @Override
        public Response toResponse(Refused refused) {
            return answer(400, "Refused", refused.getMessage(), refused.problems());
        }
    }

    public static final class TooLargeMapper implements ExceptionMapper<TooLarge> {

        @Override
        public Response toResponse(TooLarge tooLarge) {
            return answer(413, "TooLarge", tooLarge.getMessage(), List.of());
        }
    }

    public static final class NotFoundMapper implements ExceptionMapper<NotFound> {

        @Override
        public Response toResponse(NotFound notFound) {
            return answer(404, "NotFound", notFound.getMessage(), List.of());
        }
    }

    public static final class ConflictMapper implements ExceptionMapper<Conflict> {

        @Override
        public Response toResponse(Conflict conflict) {
            return answer(409, "Conflict", conflict.getMessage(), List.of());
        }
    }

    /** The engine's own refusals name accounts and permissions in English; a person is told what matters. */
    public static final class NotAllowedMapper implements ExceptionMapper<AuthorizationException> {

        @Override
        public Response toResponse(AuthorizationException refused) {
            var message = refused.getMissingAuthorizations().isEmpty()
                    ? refused.getMessage()
                    : "Tài khoản này không được phép làm việc đó.";
            return answer(403, "AuthorizationException", message, List.of());
        }
    }
}
