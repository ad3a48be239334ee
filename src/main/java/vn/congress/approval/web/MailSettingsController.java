package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ChooseMails;
import vn.congress.approval.application.ShowMailSettings;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;

/** Which mails the signed-in person gets. */
@RestController
@RequestMapping("/api/notices/settings")
@Tag(name = "Nhắc việc, thông báo")
class MailSettingsController {

    private final ShowMailSettings showMailSettings;
    private final ChooseMails chooseMails;
    private final Agencies agencies;
    private final Seats seats;

    MailSettingsController(ShowMailSettings showMailSettings, ChooseMails chooseMails, Agencies agencies, Seats seats) {
        this.showMailSettings = showMailSettings;
        this.chooseMails = chooseMails;
        this.agencies = agencies;
        this.seats = seats;
    }

    /** What is wanted by mail; both must be said. */
    record Chosen(@Nullable Boolean digest, @Nullable Boolean atOnce) {}

    @GetMapping
    @Operation(
            summary = "Thư tôi nhận",
            description =
                    "Địa chỉ là địa chỉ của tài khoản, do quản trị viên đặt; decides: luôn được báo ngay về báo cáo"
                            + " vượt cấp và tình huống gửi tới mình.")
    ShowMailSettings.Settings show(Authentication person) {
        return showMailSettings.of(new Actor(person.getName()), desks(person));
    }

    @PutMapping
    @Operation(summary = "Chọn thư muốn nhận", description = "Thông báo trong chương trình không thay đổi.")
    ShowMailSettings.Settings choose(@RequestBody Chosen chosen, Authentication person) {
        chooseMails.choose(new Actor(person.getName()), chosen.digest(), chosen.atOnce());
        return show(person);
    }

    private List<Desk> desks(Authentication person) {
        var desks = OfficeGroups.desks(agencies.all(), seats).keySet();
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(desks::contains)
                .map(Desk::new)
                .toList();
    }
}
