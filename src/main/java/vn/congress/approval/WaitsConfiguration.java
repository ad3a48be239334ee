package vn.congress.approval;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.application.LongChain;

/** What an office may set about waits. */
@Configuration(proxyBeanMethods = false)
class WaitsConfiguration {

    /** {@code congress.waits.long-chain}: links from which a row of waits is listed as long. */
    @Bean
    LongChain longChain(@Value("${congress.waits.long-chain:3}") int links) {
        return new LongChain(links);
    }
}
