package vn.congress.approval.web;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.Dossier;
import vn.congress.approval.application.ShowCards;
import vn.congress.approval.application.ShowDossier;
import vn.congress.approval.domain.Actor;

/** What stands beside a form, and the lines of a task list. */
@RestController
@RequestMapping("/api/tasks")
class DossierController {

    private final ShowDossier showDossier;
    private final ShowCards showCards;

    DossierController(ShowDossier showDossier, ShowCards showCards) {
        this.showDossier = showDossier;
        this.showCards = showCards;
    }

    @GetMapping("/{stepId}/dossier")
    Dossier dossier(@PathVariable String stepId, Principal user) {
        return showDossier.at(stepId, new Actor(user.getName()));
    }

    @GetMapping("/cards")
    List<ShowCards.Card> cards(@RequestParam(defaultValue = "") List<String> ids, Principal user) {
        return showCards.of(ids, new Actor(user.getName()));
    }
}
