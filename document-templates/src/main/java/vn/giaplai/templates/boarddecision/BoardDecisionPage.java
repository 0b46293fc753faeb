package vn.giaplai.templates.boarddecision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.house.VietnameseFormats;

/**
 * The words of {@code board-decision.html}.
 *
 * @param decision what is decided
 * @param options whether signature fields stand on the page
 */
public record BoardDecisionPage(BoardDecision decision, RenderOptions options) {
    public String title() {
        return "Quyết định thành lập Ban quản trị – " + school();
    }

    public boolean preview() {
        return options == RenderOptions.PREVIEW;
    }

    public boolean fields() {
        return options == RenderOptions.FINAL;
    }

    public String authority() {
        return (head() + " " + school()).toUpperCase(Locale.ROOT);
    }

    public String head() {
        return decision.letterhead().school().head();
    }

    /** One basis a line, ";" after each and "." after the last. */
    public List<String> bases() {
        return ended(decision.legalBases(), "");
    }

    public String founding() {
        return "Thành lập Ban quản trị hệ thống hồ sơ điện tử của " + school() + " gồm "
                + (decision.members().size() == 1
                        ? "một người phụ trách sau đây:"
                        : "%02d thành viên sau đây:"
                                .formatted(decision.members().size()));
    }

    public String term() {
        return "Ban quản trị làm việc từ ngày " + day(decision.from()) + " đến hết ngày " + day(decision.to())
                + ". Thành viên có quyền trên hệ thống trong những ngày ấy, không sớm hơn ngày Quyết định được ký, đóng dấu,"
                + " lưu trữ, cho đến khi thôi làm việc tại trường.";
    }

    /** Which decisions end; empty when none does. */
    public String replaced() {
        return decision.replaced().isEmpty()
                ? ""
                : " Quyết định này thay thế " + String.join(", ", decision.replaced())
                        + " kể từ ngày Ban quản trị mới làm" + " việc.";
    }

    public List<String> recipients() {
        return ended(decision.recipients(), "- ");
    }

    private String school() {
        return decision.letterhead().school().name();
    }

    private static String day(LocalDate day) {
        return VietnameseFormats.shortDate(day);
    }

    private static List<String> ended(List<String> lines, String before) {
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ended.add(before + lines.get(i) + (i == lines.size() - 1 ? "." : ";"));
        }
        return ended;
    }
}
