package vn.giaplai.processes.assessment;

/** Titles of the year's end (TT 22/2021 Đ15.1a). */
public enum Title {
    XUAT_SAC("Học sinh Xuất sắc"),
    GIOI("Học sinh Giỏi");

    private final String label;

    Title(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
