package vn.congress.approval;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Phê duyệt nhiệm vụ Đại hội: starts the office. */
@SpringBootApplication
public class CongressTaskApproval {

    public static void main(String... args) {
        SpringApplication.run(CongressTaskApproval.class, args);
    }
}
