package vn.giaplai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the approval and signing system of a school. */
@SpringBootApplication
public class ApprovalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ApprovalApplication.class, arguments);
    }
}
