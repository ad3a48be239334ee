package vn.congress.approval.domain.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.agency.Agency;

/** The catalogue of agencies by name, however the name is spelled; an agency's code will do as well. */
final class AgencyNames {

    private static final int LONGEST_NAME = 200;

    private final List<String> names;
    private final Map<String, Agency> byKey = new HashMap<>();
    private final Map<String, Optional<Agency>> found = new HashMap<>();
    private final Map<String, Optional<String>> meant = new HashMap<>();

    AgencyNames(Collection<Agency> agencies) {
        names = agencies.stream().map(Agency::name).toList();
        for (var agency : agencies) {
            byKey.put(Spelling.key(agency.code().value()), agency);
            byKey.put(Spelling.key(agency.name()), agency);
        }
    }

    Optional<Agency> find(String typed) {
        return found.computeIfAbsent(typed, name -> Optional.ofNullable(byKey.get(Spelling.key(name))));
    }

    /** The name that was most likely meant by an unknown one. */
    Optional<String> meantBy(String typed) {
        return typed.length() > LONGEST_NAME
                ? Optional.empty()
                : meant.computeIfAbsent(typed, unknown -> Spelling.nearest(unknown, names));
    }
}
