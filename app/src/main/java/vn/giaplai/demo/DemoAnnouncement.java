package vn.giaplai.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giaplai.school.SchoolRegister;

/** Tells the console how to sign in to the demo school. */
@Component
final class DemoAnnouncement {

    private static final String TEXT = """
              Trường mẫu: THCS Nguyễn Du, năm học 2026-2027, lớp 9A và 9B (dữ liệu sinh tự động, không có người thật).
              Mật khẩu của mọi tài khoản mẫu: %s     Mã PIN ký số mẫu: %s
                tamltm.thcsnd     Lê Thị Minh Tâm       Hiệu trưởng
                phuocnh.thcsnd    Nguyễn Hữu Phước      Phó Hiệu trưởng
                tuyetdta.thcsnd   Đỗ Thị Ánh Tuyết      văn thư
                thanhvv.thcsnd    Võ Văn Thành          Trưởng Ban quản trị
                annv.thcsnd       Nguyễn Văn An         Ngữ văn 9A, chủ nhiệm 9A
                minhpq.thcsnd     Phùng Quang Minh      Toán 9B, chủ nhiệm 9B
                ngocttb.thcsnd    Trần Thị Bích Ngọc    Toán 9A
                myttd.thcsnd      Tô Thị Diễm My        Tin học 9A, 9B (9B còn thiếu một điểm cuối kì II)
                congtt.sogddt     Trần Thành Công     quản trị của Sở (cây đơn vị)
            """;

    private final boolean wanted;
    private final SchoolRegister school;

    DemoAnnouncement(@Value("${giaplai.demo.load}") boolean wanted, SchoolRegister school) {
        this.wanted = wanted;
        this.school = school;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    @SuppressWarnings("SystemOut")
    void announce() {
        if (wanted && school.school(DemoSchool.CODE).isPresent()) {
            System.out.println(text());
        }
    }

    static String text() {
        return TEXT.formatted(DemoSchool.PASSWORD, DemoSchool.PIN);
    }
}
