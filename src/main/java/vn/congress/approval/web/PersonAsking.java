package vn.congress.approval.web;

import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import vn.congress.approval.application.Person;
import vn.congress.approval.domain.Actor;

/** Who sends a request, as use cases want to know them. */
final class PersonAsking {

    private PersonAsking() {}

    static Person of(Authentication user) {
        return new Person(
                new Actor(user.getName()),
                user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet()));
    }
}
