package vn.congress.approval.domain.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.agency.Agency;

/**
 * Heads of the documents of every body; configuration ({@code congress.letterheads}), for nobody publishes a list.
 *
 * @param place where documents are dated
 * @param committee the committee itself, which has nobody above it
 * @param agencies by code; another agency has its name in capitals, and a blank above it
 */
public record Letterheads(
        String place,
        String committee,
        Letterhead subcommittee,
        Letterhead office,
        Letterhead appraisers,
        Map<String, Letterhead> agencies) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public Letterhead of(Agency agency) {
        return agencies.getOrDefault(
                agency.code().value(),
                new Letterhead(
                        Optional.empty(), agency.name().toUpperCase(VIETNAMESE), Optional.empty(), Optional.empty()));
    }
}
