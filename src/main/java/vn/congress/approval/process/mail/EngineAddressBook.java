package vn.congress.approval.process.mail;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.mail.AddressBook;
import vn.congress.approval.domain.mail.Addressee;
import vn.congress.approval.domain.mail.MailAddress;
import vn.congress.approval.domain.mail.MailChoice;

/**
 * Accounts and desks of the engine's identity service, by plain SQL on its tables: its own queries would ask for each desk
 * and each step one by one. Nothing is written this way.
 */
@Component
final class EngineAddressBook implements AddressBook {

    private static final String PERSON =
            """
            u.ID_ as account, u.EMAIL_ as address, c.digest, c.at_once,
                case when exists (select 1 from mail x where x.address = trim(u.EMAIL_) and x.state = 'UNDELIVERABLE')
                    then 1 else 0 end as refused
            """;
    private static final String CHOICE = " left join mail_choice c on c.account = u.ID_ ";

    private final JdbcClient jdbc;
    private final Absences absences;
    private final Substitutions substitutions;
    private final OfficeHours hours;
    private final Clock clock;

    EngineAddressBook(JdbcClient jdbc, Absences absences, Substitutions substitutions, OfficeHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.absences = absences;
        this.substitutions = substitutions;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public Map<Desk, List<Addressee>> at(Collection<Desk> desks) {
        var seats = new HashMap<Desk, List<Addressee>>();
        if (desks.isEmpty()) {
            return seats;
        }
        jdbc.sql("select m.GROUP_ID_ as desk, " + PERSON
                        + " from ACT_ID_MEMBERSHIP m join ACT_ID_USER u on u.ID_ = m.USER_ID_" + CHOICE
                        + " where m.GROUP_ID_ in (:desks) order by u.ID_")
                .param("desks", desks.stream().map(Desk::id).toList())
                .query((ResultSet row) -> {
                    add(seats, new Desk(row.getString("desk")), person(row, 0));
                });
        standingIn(desks).forEach((desk, people) -> people.forEach(person -> add(seats, desk, person)));
        return seats;
    }

    /** Which desks somebody stands in at follows from the day, and is remembered. */
    private Map<Desk, List<Addressee>> standingIn(Collection<Desk> desks) {
        var today = LocalDate.ofInstant(clock.instant(), hours.zone());
        var substitutes =
                absences.between(today, today).stream().map(Absence::substitute).collect(toSet());
        var seats = new LinkedHashMap<Desk, List<Addressee>>();
        if (substitutes.isEmpty()) {
            return seats;
        }
        jdbc.sql("select " + PERSON + " from ACT_ID_USER u" + CHOICE + " where u.ID_ in (:accounts) order by u.ID_")
                .param("accounts", substitutes)
                .query(EngineAddressBook::person)
                .list()
                .forEach(person -> substitutions.of(person.account()).keySet().stream()
                        .filter(desks::contains)
                        .forEach(desk -> add(seats, desk, person)));
        return seats;
    }

    @Override
    public Map<Long, List<Addressee>> holding(Collection<Long> digests) {
        var holders = new HashMap<Long, List<Addressee>>();
        if (digests.isEmpty()) {
            return holders;
        }
        jdbc.sql("""
                        select h.notice,
                        """
                        + PERSON
                        + """
                        from (
                            select n.id as notice, s.ASSIGNEE_ as account
                            from notice n join ACT_RU_TASK s on s.ID_ = n.step
                            where n.digest in (:digests) and s.ASSIGNEE_ is not null
                            union
                            select n.id, s.ASSIGNEE_
                            from notice n
                                join ACT_RU_EXECUTION p on p.BUSINESS_KEY_ = n.task
                                join ACT_RU_TASK s on s.PROC_INST_ID_ = p.ID_ and s.ASSIGNEE_ is not null
                                join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = s.ID_ and l.TYPE_ = 'candidate'
                                    and l.GROUP_ID_ = n.desk
                            where n.digest in (:digests) and n.step is null and not exists (
                                select 1 from ACT_RU_EXECUTION q
                                    join ACT_RU_TASK o on o.PROC_INST_ID_ = q.ID_ and o.ASSIGNEE_ is null
                                    join ACT_RU_IDENTITYLINK k on k.TASK_ID_ = o.ID_ and k.TYPE_ = 'candidate'
                                        and k.GROUP_ID_ = n.desk
                                where q.BUSINESS_KEY_ = n.task)) h
                            join ACT_ID_USER u on u.ID_ = h.account
                        """
                        + CHOICE
                        + " order by h.notice, u.ID_")
                .param("digests", digests)
                .query((ResultSet row) -> {
                    add(holders, row.getLong("notice"), person(row, 0));
                });
        return holders;
    }

    @Override
    public Optional<Addressee> find(String account) {
        return jdbc.sql("select " + PERSON + " from ACT_ID_USER u" + CHOICE + " where u.ID_ = ?")
                .param(account)
                .query(EngineAddressBook::person)
                .optional();
    }

    private static <K> void add(Map<K, List<Addressee>> people, K where, Addressee person) {
        people.computeIfAbsent(where, it -> new ArrayList<>()).add(person);
    }

    private static Addressee person(ResultSet row, int index) throws SQLException {
        var digest = row.getObject("digest", Boolean.class);
        var atOnce = row.getObject("at_once", Boolean.class);
        return new Addressee(
                row.getString("account"),
                MailAddress.of(row.getString("address")),
                row.getInt("refused") == 1,
                digest == null || atOnce == null ? MailChoice.EVERYTHING : new MailChoice(digest, atOnce));
    }
}
