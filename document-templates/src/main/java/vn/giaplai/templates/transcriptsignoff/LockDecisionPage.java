package vn.giaplai.templates.transcriptsignoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.giaplai.templates.RenderOptions;

/**
 * The words of {@code lock-decision.html}.
 *
 * @param decision what is decided
 * @param options whether signature fields stand on the page
 */
public record LockDecisionPage(LockDecision decision, RenderOptions options) {
    public String title() {
        return "Quyết định khóa học bạ năm học " + decision.schoolYear() + " – "
                + decision.letterhead().school().name();
    }

    public boolean preview() {
        return options == RenderOptions.PREVIEW;
    }

    public boolean fields() {
        return options == RenderOptions.FINAL;
    }

    public String authority() {
        return (head() + " " + decision.letterhead().school().name()).toUpperCase(Locale.ROOT);
    }

    public String head() {
        return decision.letterhead().school().head();
    }

    /** One basis a line, ";" after each and "." after the proposal, which comes last. */
    public List<String> bases() {
        List<String> lines = new ArrayList<>();
        decision.legalBases().forEach(basis -> lines.add(basis + ";"));
        lines.add("Theo đề nghị của " + decision.proposer() + ".");
        return lines;
    }

    public String scope() {
        String classes = decision.classes().stream()
                .map(each -> "lớp " + each.className() + " (" + each.transcripts() + " học bạ)")
                .collect(Collectors.joining(", "));
        return "Khóa dữ liệu học bạ năm học " + decision.schoolYear() + " của "
                + decision.letterhead().school().name() + ", gồm " + decision.total() + " học bạ của "
                + decision.classes().size() + " lớp: " + classes + ".";
    }

    /** Whom the lock leaves out; empty when it shuts everything. */
    public String leftOut() {
        if (decision.leftOut().isEmpty()) {
            return "";
        }
        String names =
                decision.leftOut().stream().map(LockDecisionPage::leftOut).collect(Collectors.joining("; "));
        return "Chưa khóa theo Quyết định này, vì học bạ chưa hoàn thành: " + names
                + ". Học bạ của các lớp, học sinh nêu trên được tiếp tục hoàn thành sau khi khóa.";
    }

    private static String leftOut(LockDecision.LeftOut each) {
        return each.pupils().isEmpty()
                ? "lớp " + each.className() + " (cả lớp)"
                : "lớp " + each.className() + ": " + String.join(", ", each.pupils());
    }

    public String proposer() {
        return decision.proposer();
    }

    public List<String> recipients() {
        List<String> lines = new ArrayList<>();
        List<String> recipients = decision.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            lines.add("- " + recipients.get(i) + (i == recipients.size() - 1 ? "." : ";"));
        }
        return lines;
    }
}
