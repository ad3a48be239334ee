package vn.congress.approval.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets browsers keep what pages draw with. The address names the version, so it never changes; without this a megabyte
 * would be fetched with every page.
 */
@Configuration(proxyBeanMethods = false)
class DrawingLibraries implements WebMvcConfigurer {

    private static final List<String> NAMES = List.of("echarts", "bpmn-js");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var name : NAMES) {
            registry.addResourceHandler("/webjars/%s/**".formatted(name))
                    .addResourceLocations("classpath:/META-INF/resources/webjars/%s/".formatted(name))
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(30))
                            .cachePrivate()
                            .immutable());
        }
    }
}
