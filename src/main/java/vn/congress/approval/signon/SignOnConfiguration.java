package vn.congress.approval.signon;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;

/**
 * One sign-on for {@code /}, {@code /api}, {@code /engine-rest} and {@code /camunda}. What is not named here is denied.
 *
 * <p>People sign in once and keep a session; machines send Basic credentials with each request and get none. A session
 * writes to {@code /api} and {@code /engine-rest} only with the header {@code X-CONGRESS-XSRF}, its value read from the
 * cookie {@code CONGRESS-XSRF}; the web applications keep their own token, whose cookie has another name.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignOnSettings.class)
class SignOnConfiguration {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final RequestMatcher ENGINE_REST = PATH.matcher("/engine-rest/**");
    private static final RequestMatcher API = PATH.matcher("/api/**");
    private static final RequestMatcher PLAN_FILES = PATH.matcher("/api/plan-files/**");
    private static final RequestMatcher WHOLE_PLAN = PATH.matcher("/api/plan.xlsx");
    private static final RequestMatcher READ_SESSIONS =
            any(PATH.matcher(HttpMethod.GET, "/api/sessions/**"), PATH.matcher(HttpMethod.GET, "/sessions.html"));
    private static final RequestMatcher ESCALATIONS = PATH.matcher("/api/escalations/**");
    private static final RequestMatcher CHANGE_SESSIONS = PATH.matcher("/api/sessions/**");
    private static final RequestMatcher WAIT_GRAPH =
            any(PATH.matcher("/api/waits/graph"), PATH.matcher(HttpMethod.GET, "/api/waits/map"));
    private static final RequestMatcher READ_DEADLINES =
            any(PATH.matcher(HttpMethod.GET, "/api/deadline-changes"), PATH.matcher(HttpMethod.GET, "/deadlines.html"));
    private static final RequestMatcher SHIFT_DEADLINES = PATH.matcher("/api/deadline-shifts/**");
    private static final RequestMatcher READ_CALENDAR =
            any(PATH.matcher(HttpMethod.GET, "/api/calendar/**"), PATH.matcher(HttpMethod.GET, "/calendar.html"));
    private static final RequestMatcher CHANGE_CALENDAR = PATH.matcher("/api/calendar/**");
    private static final RequestMatcher READ_SITUATIONS =
            any(PATH.matcher(HttpMethod.GET, "/api/situations/**"), PATH.matcher(HttpMethod.GET, "/situations.html"));
    private static final RequestMatcher OTHER_SITUATIONS = PATH.matcher("/api/situations/**");
    /** Who may read what of them, the use cases say. */
    private static final RequestMatcher OWN_REPORTS = any(
            PATH.matcher(HttpMethod.GET, "/api/reports/agencies"),
            PATH.matcher(HttpMethod.GET, "/api/reports/agencies.xlsx"),
            PATH.matcher(HttpMethod.GET, "/api/reports/steps/{stepId}"),
            PATH.matcher(HttpMethod.GET, "/reports.html"));

    private static final RequestMatcher READ_REPORTS = PATH.matcher(HttpMethod.GET, "/api/reports/**");
    private static final RequestMatcher OTHER_REPORTS = PATH.matcher("/api/reports/**");
    private static final RequestMatcher WATCH =
            any(PATH.matcher(HttpMethod.GET, "/api/watch/**"), PATH.matcher(HttpMethod.GET, "/watch.html"));
    private static final RequestMatcher MAILS =
            any(PATH.matcher("/api/mails/**"), PATH.matcher(HttpMethod.GET, "/mails.html"));
    private static final RequestMatcher READ_AUTHORITY =
            any(PATH.matcher(HttpMethod.GET, "/api/authority/**"), PATH.matcher(HttpMethod.GET, "/authority.html"));
    private static final RequestMatcher PREVIEW_AUTHORITY = new AndRequestMatcher(
            PATH.matcher(HttpMethod.POST, "/api/authority/table"),
            request -> Arrays.equals(request.getParameterValues("preview"), new String[] {"true"}));
    private static final RequestMatcher CHANGE_AUTHORITY = PATH.matcher("/api/authority/**");
    private static final RequestMatcher OWN_BOARD = PATH.matcher(HttpMethod.GET, "/api/board/mine");
    private static final RequestMatcher BOARD_OVER_TIME =
            any(PATH.matcher(HttpMethod.GET, "/api/board/burn-down"), PATH.matcher(HttpMethod.GET, "/api/board/trend"));
    private static final RequestMatcher BOARD = PATH.matcher(HttpMethod.GET, "/api/board/**");
    private static final RequestMatcher DEFINITIONS = PATH.matcher("/api/definitions/**");
    private static final RequestMatcher READ_TEMPLATES = any(
            PATH.matcher(HttpMethod.GET, "/api/document-templates/**"),
            PATH.matcher(HttpMethod.GET, "/templates.html"));
    private static final RequestMatcher CHANGE_TEMPLATES = PATH.matcher("/api/document-templates/**");
    private static final RequestMatcher PAGE_PARTS = PATH.matcher(HttpMethod.GET, "/pages/**");

    /** What pages and Cockpit draw with. */
    private static final RequestMatcher DRAWING = any(
            PATH.matcher(HttpMethod.GET, "/webjars/echarts/**"), PATH.matcher(HttpMethod.GET, "/webjars/bpmn-js/**"));

    private static final RequestMatcher WEBAPPS = PATH.matcher("/camunda/**");
    private static final RequestMatcher PROMETHEUS = PATH.matcher("/actuator/prometheus");
    private static final RequestMatcher WEBAPP_LOGOUT =
            PATH.matcher(HttpMethod.POST, "/camunda/api/{app}/auth/user/{engine}/logout");
    private static final RequestMatcher OPEN = any(
            PATH.matcher("/login"),
            PATH.matcher("/logout"),
            request -> request.getDispatcherType() == DispatcherType.ERROR,
            PATH.matcher(HttpMethod.GET, "/sign-on/**"),
            PATH.matcher(HttpMethod.GET, "/favicon.ico"),
            PATH.matcher(HttpMethod.GET, "/actuator/health/**"),
            PATH.matcher(HttpMethod.GET, "/actuator/info"));

    /** Ways into the web applications past our sign-on: their own login and their page for a first account. */
    private static final RequestMatcher OTHER_WAYS_IN = any(
            PATH.matcher("/camunda/api/{app}/auth/user/{engine}/login/**"),
            PATH.matcher("/camunda/api/admin/setup/**"));

    private static final RequestMatcher WEBAPP_PARTS = any(
            PATH.matcher("/camunda"),
            PATH.matcher("/camunda/"),
            PATH.matcher("/camunda/favicon.ico"),
            PATH.matcher("/camunda/app/**"),
            PATH.matcher("/camunda/lib/**"),
            PATH.matcher("/camunda/assets/**"),
            PATH.matcher("/camunda/api/cockpit/**"),
            PATH.matcher("/camunda/api/admin/**"),
            PATH.matcher("/camunda/api/tasklist/**"),
            PATH.matcher("/camunda/api/welcome/**"),
            PATH.matcher(HttpMethod.GET, "/camunda/api/engine/engine/"),
            // Without this number, which is 0 here, Cockpit shows none of the others beside it.
            PATH.matcher(HttpMethod.GET, "/camunda/api/engine/engine/{engine}/case-definition/count"));

    private static final String OUR_PAGES_ONLY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    SlowPasswordHash passwordHash(SignOnSettings settings) {
        return new SlowPasswordHash(settings.passwordIterations());
    }

    @Bean
    FailedAttempts.Waiting waiting(Environment environment) {
        var engine = "camunda.bpm.generic-properties.properties.";
        return new FailedAttempts.Waiting(
                environment.getProperty(engine + "login-delay-base", Integer.class, 3),
                environment.getProperty(engine + "login-delay-factor", Integer.class, 2),
                environment.getProperty(engine + "login-delay-max-time", Integer.class, 60));
    }

    /** Machines: a password with every request, no session, hence no CSRF token. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, RememberedCheck check) throws Exception {
        var answers = new RefusalAnswers();
        http.securityMatcher(new AndRequestMatcher(any(ENGINE_REST, API, PROMETHEUS), SignOnConfiguration::hasBasic))
                .authenticationManager(new ProviderManager(check))
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(SignOnConfiguration::oursAndTheEngines)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers));
        return withHeaders(http, OUR_PAGES_ONLY).build();
    }

    /** The web applications: our session, their CSRF token and their content policy. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http, Accounts accounts, Clock clock, SignOnSettings settings)
            throws Exception {
        http.securityMatcher(WEBAPPS)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(logout -> logout.logoutRequestMatcher(WEBAPP_LOGOUT)
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK)))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OTHER_WAYS_IN)
                                .denyAll()
                                .requestMatchers(WEBAPP_PARTS, new EngineResources())
                                .authenticated()
                                .anyRequest()
                                .denyAll());
        return withSession(http, accounts, clock, settings, null).build();
    }

    /** Our pages and both REST APIs, for people. */
    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http, CheckPassword check, Accounts accounts, Clock clock, SignOnSettings settings)
            throws Exception {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("CONGRESS-XSRF");
        tokens.setHeaderName("X-CONGRESS-XSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        http.authenticationManager(new ProviderManager(check))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new ReadableToken(), CsrfFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(toWhereTheyWereGoing())
                        .failureHandler((request, response, failure) -> new SimpleUrlAuthenticationFailureHandler(
                                        failure instanceof LockedException ? "/login?tam-khoa" : "/login?sai")
                                .onAuthenticationFailure(request, response, failure)))
                .logout(logout -> logout.logoutRequestMatcher(PATH.matcher(HttpMethod.POST, "/logout"))
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessUrl("/login?da-thoat"))
                .authorizeHttpRequests(SignOnConfiguration::oursAndTheEngines);
        return withSession(http, accounts, clock, settings, OUR_PAGES_ONLY).build();
    }

    @Bean
    FilterRegistrationBean<WebappSignOn> webappSignOn() {
        return afterSpringSecurity(new WebappSignOn(), "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<EngineSignOn> engineSignOn(IdentityService identities) {
        return afterSpringSecurity(new EngineSignOn(identities), "/engine-rest/*", "/api/*");
    }

    private static void oursAndTheEngines(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(PROMETHEUS)
                .hasAuthority(Role.ADMINISTRATION.groupId())
                .requestMatchers(MAILS)
                .hasAuthority(Role.ADMINISTRATION.groupId())
                .requestMatchers(PLAN_FILES)
                .hasAnyAuthority(Role.CENTRAL_OFFICE.groupId(), Role.STANDING_BOARD.groupId())
                .requestMatchers(PREVIEW_AUTHORITY)
                .hasAnyAuthority(Role.CENTRAL_OFFICE.groupId(), Role.STANDING_SECRETARY.groupId())
                .requestMatchers(WHOLE_PLAN, READ_SESSIONS, READ_AUTHORITY, ESCALATIONS, WAIT_GRAPH, WATCH)
                .hasAnyAuthority(whoSeesEverything())
                .requestMatchers(OWN_BOARD)
                .authenticated()
                .requestMatchers(BOARD_OVER_TIME)
                .hasAnyAuthority(whoSeesEverything())
                .requestMatchers(BOARD)
                .access((person, request) -> new AuthorizationDecision(seesEverythingOrSitsInAnAgency(person.get())))
                .requestMatchers(READ_SITUATIONS)
                .hasAnyAuthority(whoSeesEverything())
                .requestMatchers(OTHER_SITUATIONS)
                .denyAll()
                .requestMatchers(DEFINITIONS)
                .hasAnyAuthority(whoSeesEverything())
                .requestMatchers(OWN_REPORTS)
                .authenticated()
                .requestMatchers(READ_REPORTS)
                .hasAnyAuthority(whoSeesEverything())
                .requestMatchers(OTHER_REPORTS)
                .denyAll()
                .requestMatchers(CHANGE_SESSIONS)
                .hasAnyAuthority(Role.CENTRAL_OFFICE.groupId(), Role.STANDING_SECRETARY.groupId())
                .requestMatchers(READ_DEADLINES)
                .hasAnyAuthority(whoSeesEverything())
                .requestMatchers(SHIFT_DEADLINES)
                .hasAnyAuthority(Role.STANDING_BOARD.groupId(), Role.STANDING_SECRETARY.groupId())
                .requestMatchers(READ_CALENDAR)
                .hasAnyAuthority(whoSeesEverythingOrAdministers())
                .requestMatchers(CHANGE_CALENDAR)
                .hasAuthority(Role.ADMINISTRATION.groupId())
                .requestMatchers(CHANGE_AUTHORITY)
                .hasAuthority(Role.STANDING_SECRETARY.groupId())
                .requestMatchers(READ_TEMPLATES)
                .hasAnyAuthority(Role.CENTRAL_OFFICE.groupId(), Role.ADMINISTRATION.groupId())
                .requestMatchers(CHANGE_TEMPLATES)
                .hasAuthority(Role.ADMINISTRATION.groupId())
                .requestMatchers(
                        PATH.matcher("/"),
                        PATH.matcher(HttpMethod.GET, "/index.html"),
                        PATH.matcher(HttpMethod.GET, "/opinions.html"),
                        PATH.matcher(HttpMethod.GET, "/waits.html"),
                        PATH.matcher(HttpMethod.GET, "/absences.html"),
                        PATH.matcher(HttpMethod.GET, "/notices.html"),
                        PAGE_PARTS,
                        DRAWING,
                        API,
                        PATH.matcher(HttpMethod.GET, "/engine-rest/engine"),
                        new EngineResources())
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    private static String[] whoSeesEverything() {
        return Arrays.stream(Role.values())
                .filter(Role::seesEverything)
                .map(Role::groupId)
                .toArray(String[]::new);
    }

    private static boolean seesEverythingOrSitsInAnAgency(Authentication person) {
        var groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return person.isAuthenticated()
                && (Role.anySeesEverything(groups) || groups.stream().anyMatch(Desk::isOfAnAgency));
    }

    private static String[] whoSeesEverythingOrAdministers() {
        return Arrays.stream(Role.values())
                .filter(role -> role.seesEverything() || role == Role.ADMINISTRATION)
                .map(Role::groupId)
                .toArray(String[]::new);
    }

    private static HttpSecurity withSession(
            HttpSecurity http, Accounts accounts, Clock clock, SignOnSettings settings, @Nullable String contentPolicy)
            throws Exception {
        var sessions = new HttpSessionSecurityContextRepository();
        var remembered = new HttpSessionRequestCache();
        remembered.setMatchingRequestParameterName(null);
        remembered.setRequestMatcher(any(
                PATH.matcher(HttpMethod.GET, "/"),
                PATH.matcher(HttpMethod.GET, "/sessions.html"),
                PATH.matcher(HttpMethod.GET, "/deadlines.html"),
                PATH.matcher(HttpMethod.GET, "/calendar.html"),
                PATH.matcher(HttpMethod.GET, "/situations.html"),
                PATH.matcher(HttpMethod.GET, "/authority.html"),
                PATH.matcher(HttpMethod.GET, "/opinions.html"),
                PATH.matcher(HttpMethod.GET, "/waits.html"),
                PATH.matcher(HttpMethod.GET, "/absences.html"),
                PATH.matcher(HttpMethod.GET, "/notices.html"),
                PATH.matcher(HttpMethod.GET, "/mails.html"),
                PATH.matcher(HttpMethod.GET, "/watch.html"),
                PATH.matcher(HttpMethod.GET, "/templates.html"),
                PATH.matcher(HttpMethod.GET, "/reports.html"),
                PATH.matcher(HttpMethod.GET, "/camunda/app/**")));
        var answers = new RefusalAnswers();
        http.securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(
                        new FreshGroups(accounts, sessions, clock, settings.groupsReadAgainAfter()),
                        AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(remembered))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers));
        return withHeaders(http, contentPolicy);
    }

    private static HttpSecurity withHeaders(HttpSecurity http, @Nullable String contentPolicy) throws Exception {
        return http.headers(headers -> {
            headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .httpStrictTransportSecurity(Customizer.withDefaults())
                    .contentTypeOptions(Customizer.withDefaults());
            if (contentPolicy != null) {
                headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy));
            }
        });
    }

    /** Back to the page that asked for a sign-in, or to the start page; writes the token that forms will need. */
    private static SavedRequestAwareAuthenticationSuccessHandler toWhereTheyWereGoing() {
        return new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                    throws IOException, ServletException {
                if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                    token.getToken();
                }
                super.onAuthenticationSuccess(request, response, authentication);
            }
        };
    }

    private static boolean hasBasic(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    private static <F extends Filter> FilterRegistrationBean<F> afterSpringSecurity(F filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setUrlPatterns(List.of(paths));
        registration.setOrder(-50);
        return registration;
    }

    private static RequestMatcher any(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }
}
