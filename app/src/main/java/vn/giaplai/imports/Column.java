package vn.giaplai.imports;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.giaplai.web.Texts;

/** The columns that are looked for, with the headings of csdl, SMAS, vnEdu and of schools' own files. */
public enum Column {
    ROLL_NUMBER("Số thứ tự", "stt|sott|tt|sothutu"),
    PUPIL_CODE("Mã học sinh", "mahocsinh|mahs|mahocvien|madinhdanhbogddt|mahocsinhbogddt"),
    PERSONAL_ID("Mã định danh", "madinhdanh|sodinhdanh|(so|ma)dinhdanhcanhan|socccd|cccd"),
    FULL_NAME("Họ và tên", "hovaten|hoten|ho(va)?ten(hocsinh|canbo|giaovien)|tenhocsinh"),
    BIRTH_DATE("Ngày sinh", "ngaysinh|ngaythangnamsinh"),
    GENDER("Giới tính", "gioitinh|namnu|gt"),
    ETHNICITY("Dân tộc", "dantoc"),
    BIRTH_PLACE("Nơi sinh", "noisinh"),
    ADDRESS("Chỗ ở hiện tại", "diachi.*|noiohien(nay|tai)|choohien(nay|tai)"),
    REGISTER_NUMBER("Số đăng bộ", "sodangbo"),
    POLICY("Đối tượng chính sách", "(doituong|dien)(chinhsach|uutien)?"),
    FATHER("Họ và tên cha", "(ho(va)?ten)?(cha|bo)"),
    FATHER_OCCUPATION("Nghề nghiệp cha", "nghenghiep(cua)?(cha|bo)"),
    MOTHER("Họ và tên mẹ", "(ho(va)?ten)?me"),
    MOTHER_OCCUPATION("Nghề nghiệp mẹ", "nghenghiep(cua)?me"),
    GUARDIAN("Họ và tên người giám hộ", "(ho(va)?ten)?(nguoi)?giamho"),
    GUARDIAN_OCCUPATION("Nghề nghiệp người giám hộ", "nghenghiep(cua)?(nguoi)?giamho"),
    REGULAR(
            "ĐĐGtx",
            "(ddgtx|tx|thuongxuyen|diem(danhgia)?thuongxuyen|danhgiathuongxuyen|diemtx|ddgthuongxuyen)([1-4])?"),
    MID_TERM("ĐĐGgk", "(ddg)?gk|(diem)?(danhgia)?giuak[iy]"),
    END_TERM("ĐĐGck", "(ddg)?ck|(diem)?(danhgia)?cuoik[iy]"),
    LEVEL(
            "Mức đánh giá",
            "mucdanhgia(hocki|hocky|hk)?.*|hock[iy](1|2|i|ii)?|hk(1|2|i|ii)?|ketqua|xeploai|danhgia|mucdat(duoc)?"),
    REMARK("Nhận xét", "nhanxet.*"),
    CONDUCT_1("Rèn luyện HKI", ".*renluyen.*(hk|hocki|hocky)(1|i)|(hk|hocki|hocky)(1|i)"),
    CONDUCT_2("Rèn luyện HKII", ".*renluyen.*(hk|hocki|hocky)(2|ii)|(hk|hocki|hocky)(2|ii)"),
    ABSENCES("Số buổi nghỉ", "(tong)?so(buoi|ngay)?nghi(hoc)?(canam)?|tongsonghi"),
    STAFF_CODE("Mã cán bộ", "ma(canbo|giaovien|gv|nhanvien|cb|cbgv|canbogiaovien)"),
    ROLE("Vai trò", "vaitro"),
    TITLE("Chức vụ", "chucvu|chucdanh"),
    CLASS_CODE("Lớp", "lop|malop|tenlop"),
    SUBJECT_CODE("Mã môn", "mamon(hoc)?"),
    SUBJECT_NAME("Môn học", "(ten)?mon(hoc)?"),
    SLOT("Vị trí", "vitri|giaovienthu"),
    FROM("Từ ngày", "tungay|ngaybatdau"),
    TO("Đến ngày", "denngay|ngayketthuc");

    private final String heading;
    private final Pattern pattern;

    Column(String heading, String pattern) {
        this.heading = heading;
        this.pattern = Pattern.compile(pattern);
    }

    /** As our own files head it. */
    public String heading() {
        return heading;
    }

    /** Whether the text heads any column that we know. */
    static boolean isKnown(String text) {
        return !text.isEmpty() && Arrays.stream(values()).anyMatch(column -> column.matches(text));
    }

    boolean matches(String text) {
        return pattern.matcher(Texts.key(text)).matches();
    }
}
