package vn.congress.approval.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.Choice;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/** What forms offer to choose from. */
@RestController
@RequestMapping("/api")
class CatalogueController {

    private final Agencies agencies;

    CatalogueController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/catalogue")
    Catalogue catalogue() {
        return new Catalogue(
                agencies(),
                choices(Level.values(), Choice::of),
                choices(Phase.values(), Choice::of),
                choices(Priority.values(), Choice::of),
                choices(DocumentKind.values(), Choice::of),
                choices(ConclusionType.values(), Choice::of),
                choices(Answer.values(), Choice::of));
    }

    @GetMapping("/agencies")
    List<Body> agencies() {
        return agencies.all().stream()
                .map(agency -> new Body(agency.code().value(), agency.name()))
                .toList();
    }

    private static <E> List<Choice> choices(E[] all, Function<E, Choice> choice) {
        return Stream.of(all).map(choice).toList();
    }

    record Body(String code, String name) {}

    record Catalogue(
            List<Body> agencies,
            List<Choice> levels,
            List<Choice> phases,
            List<Choice> priorities,
            List<Choice> documentKinds,
            List<Choice> conclusionTypes,
            List<Choice> answers) {}
}
