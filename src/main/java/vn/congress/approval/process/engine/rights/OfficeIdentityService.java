package vn.congress.approval.process.engine.rights;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import vn.congress.approval.domain.agency.Role;

/**
 * People change their own password and nothing else: an account bears the name of a post, and its address is where notices
 * of the office go; both are set by administrators.
 */
final class OfficeIdentityService extends IdentityServiceImpl {

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        commandExecutor.execute(command -> {
            checkProfile(user, command);
            super.saveUser(user, skipPasswordPolicy);
            return Boolean.TRUE;
        });
    }

    private void checkProfile(User user, CommandContext command) {
        var viewer = Viewer.of(command);
        if (viewer.isTheEngine() || viewer.groups().contains(Role.ADMINISTRATION.groupId())) {
            return;
        }
        var kept = command.runWithoutAuthorization(
                () -> createUserQuery().userId(user.getId()).singleResult());
        if (kept != null && !sameProfile(kept, user)) {
            throw Viewer.refusal("Tên và địa chỉ thư của tài khoản do quản trị viên đặt.");
        }
    }

    private static boolean sameProfile(User kept, User user) {
        return Objects.equals(kept.getFirstName(), user.getFirstName())
                && Objects.equals(kept.getLastName(), user.getLastName())
                && Objects.equals(kept.getEmail(), user.getEmail());
    }
}
