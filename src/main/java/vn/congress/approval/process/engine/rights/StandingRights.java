package vn.congress.approval.process.engine.rights;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.agency.Seats;

/** Writes at start-up the rights of each role to everything that is not a task; what is there already is left alone. */
@Component
final class StandingRights extends AbstractProcessEnginePlugin {

    private static final String ANY = Authorization.ANY;
    private static final List<Role> OPENS_TASKS = List.of(Role.CENTRAL_OFFICE, Role.STANDING_BOARD);
    private static final String SITUATION = "situation";
    private static final String MAIL = "mail";
    private static final List<String> OPENED_BY_HAND = List.of("congress-task", "plan-import", SITUATION);

    private final Agencies agencies;
    private final Seats seats;

    StandingRights(Agencies agencies, Seats seats) {
        this.agencies = agencies;
        this.seats = seats;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            write(engine.getAuthorizationService(), grants(agencies.all(), seats));
            return Boolean.TRUE;
        });
    }

    private static void write(AuthorizationService authorizations, List<Grant> grants) {
        var known = new HashSet<Right>();
        authorizations.createAuthorizationQuery().list().forEach(row -> known.add(Right.of(row)));
        for (var grant : grants) {
            if (known.add(grant.right())) {
                authorizations.saveAuthorization(grant.on(authorizations));
            }
        }
    }

    static List<Grant> grants(List<Agency> agencies, Seats seats) {
        var grants = new ArrayList<Grant>();
        everyone(grants);
        OfficeGroups.desks(agencies, seats).keySet().forEach(desk -> grants.add(access(desk, "tasklist")));
        Arrays.stream(Role.values()).filter(Role::seesEverything).forEach(role -> reader(role, grants));
        grants.add(new Grant(
                Role.CENTRAL_OFFICE.groupId(),
                Resources.PROCESS_DEFINITION,
                MAIL,
                ProcessDefinitionPermissions.RETRY_JOB));
        OPENS_TASKS.forEach(role -> opener(role.groupId(), OPENED_BY_HAND, grants));
        agencies.forEach(agency -> reporters(agency.code(), grants));
        administrator(grants);
        return List.copyOf(grants);
    }

    /** Diagrams and tables may be looked at, and colleagues' display names read, by anybody signed in. */
    private static void everyone(List<Grant> grants) {
        grants.add(Grant.toAll(Resources.PROCESS_DEFINITION, Permissions.READ));
        grants.add(Grant.toAll(Resources.DECISION_DEFINITION, Permissions.READ));
        grants.add(Grant.toAll(Resources.DECISION_REQUIREMENTS_DEFINITION, Permissions.READ));
        grants.add(Grant.toAll(Resources.USER, Permissions.READ));
        grants.add(Grant.toAll(Resources.GROUP, Permissions.READ));
    }

    private static void reader(Role role, List<Grant> grants) {
        grants.add(access(role.groupId(), "cockpit"));
        grants.add(access(role.groupId(), "tasklist"));
        grants.add(new Grant(
                role.groupId(),
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE));
        grants.add(new Grant(
                role.groupId(), Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY));
        grants.add(new Grant(role.groupId(), Resources.DEPLOYMENT, ANY, Permissions.READ));
        // What the processes' READ_TASK shows anyway; Cockpit's report by group asks for it by this name.
        grants.add(new Grant(role.groupId(), Resources.TASK, ANY, Permissions.READ));
    }

    /** Whoever works for an agency may report a situation. */
    private static void reporters(AgencyCode agency, List<Grant> grants) {
        for (var desk : List.of(Desk.leadOf(agency), Desk.coordinatorOf(agency), Desk.headOf(agency))) {
            opener(desk.id(), List.of(SITUATION), grants);
        }
    }

    private static void opener(String group, List<String> models, List<Grant> grants) {
        grants.add(new Grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        for (var key : models) {
            grants.add(new Grant(group, Resources.PROCESS_DEFINITION, key, Permissions.CREATE_INSTANCE));
        }
    }

    private static void administrator(List<Grant> grants) {
        var group = Role.ADMINISTRATION.groupId();
        grants.add(access(group, "admin"));
        for (var resource :
                List.of(Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP, Resources.AUTHORIZATION)) {
            grants.add(new Grant(group, resource, ANY, Permissions.ALL));
        }
    }

    private static Grant access(String group, String application) {
        return new Grant(group, Resources.APPLICATION, application, Permissions.ACCESS);
    }

    /** One row to write; without a group it is for everybody. */
    record Grant(@Nullable String group, Resource resource, String resourceId, Permission... permissions) {

        static Grant toAll(Resource resource, Permission permission) {
            return new Grant(null, resource, ANY, permission);
        }

        Right right() {
            return new Right(group, resource.resourceType(), resourceId);
        }

        Authorization on(AuthorizationService authorizations) {
            var row = authorizations.createNewAuthorization(group == null ? AUTH_TYPE_GLOBAL : AUTH_TYPE_GRANT);
            if (group != null) {
                row.setGroupId(group);
            }
            row.setResource(resource);
            row.setResourceId(resourceId);
            row.setPermissions(permissions);
            return row;
        }
    }

    private record Right(@Nullable String group, int resourceType, String resourceId) {

        static Right of(Authorization row) {
            return new Right(row.getGroupId(), row.getResourceType(), row.getResourceId());
        }
    }
}
