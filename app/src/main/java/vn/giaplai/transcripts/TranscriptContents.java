package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Document;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.PaperContents;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.assessment.Period;
import vn.giaplai.processes.assessment.SubjectResult;
import vn.giaplai.processes.assessment.SubjectValue;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Subject;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.web.PageMessages;

/** What transcripts say at the places of their signers: a subject's row, the homeroom teacher's part, the decision. */
@Component
class TranscriptContents implements PaperContents {

    private static final List<String> TERMS = List.of("term1", "term2", "year");

    private final ContentSheets sheets;
    private final Cases cases;
    private final HeldDuties duties;
    private final PageMessages messages;

    TranscriptContents(ContentSheets sheets, Cases cases, HeldDuties duties, PageMessages messages) {
        this.cases = cases;
        this.sheets = sheets;
        this.duties = duties;
        this.messages = messages;
    }

    @Override
    public Map<DocumentId, Content> at(Collection<String> fields, Collection<Document> papers) {
        var contents = new HashMap<DocumentId, Content>();
        var byClass = papers.stream()
                .filter(TranscriptContents::counts)
                .collect(Collectors.groupingBy(TranscriptContents::classOf));
        byClass.forEach((ref, ofClass) -> {
            var sheet = sheets.of(
                    ref, ofClass.stream().map(TranscriptContents::pupilOf).toList());
            var place = place(fields, sheet);
            ofClass.forEach(paper -> contents.put(paper.id(), withReason(place.apply(pupilOf(paper)), paper)));
        });
        return contents;
    }

    @Override
    public Map<String, Content> ownRows(PersonCode personCode, Document paper) {
        if (!counts(paper)) {
            return Map.of();
        }
        var sheet = sheets.of(classOf(paper), List.of(pupilOf(paper)));
        var ref = classOf(paper);
        var place = ref.place();
        var taught = duties.of(personCode).stream()
                .filter(held -> held.covers(Role.GVBM, place))
                .map(held -> held.place().subjectCode())
                .toList();
        var rows = new LinkedHashMap<String, Content>();
        sheet.subjects().stream()
                .filter(subject -> taught.contains(subject.code()))
                .forEach(subject -> rows.put(subject.name(), row(sheet, subject, pupilOf(paper))));
        return rows;
    }

    private Content withReason(Content content, Document paper) {
        var because = paper.version() == 1
                ? ""
                : cases.find(new CaseNumber(paper.caseNumber()))
                        .map(Case::cause)
                        .filter(cause -> !cause.words().isEmpty())
                        .map(this::because)
                        .orElse("");
        return new Content(content.facts(), content.attention(), because);
    }

    private String because(Cause cause) {
        return messages.get(
                "transcripts.because." + cause.why(), new Object[] {cause.words()}, LocaleContextHolder.getLocale());
    }

    private static boolean counts(Document paper) {
        return paper.kind().equals(TranscriptKind.TRANSCRIPT)
                && paper.withdrawnAt() == null
                && paper.supersededBy() == null;
    }

    private static ClassRef classOf(Document paper) {
        return new ClassRef(paper.schoolCode(), paper.schoolYear(), Objects.requireNonNull(paper.classCode()));
    }

    private static PupilCode pupilOf(Document paper) {
        return Objects.requireNonNull(paper.pupilCode());
    }

    private Function<PupilCode, Content> place(Collection<String> fields, ContentSheet sheet) {
        for (var subject : sheet.subjects()) {
            var first = SignatureFieldName.subject(subject.code(), 1).value();
            var row = first.substring(0, first.length() - 1);
            if (fields.stream().anyMatch(field -> field.matches("\\Q" + row + "\\E[0-9]+"))) {
                return pupil -> row(sheet, subject, pupil);
            }
        }
        return fields.contains(SignatureFieldName.HOMEROOM_RESULTS.value())
                ? pupil -> homeroom(sheet, pupil)
                : pupil -> decision(sheet, pupil);
    }

    private Content row(ContentSheet sheet, Subject subject, PupilCode pupil) {
        var facts = new ArrayList<Fact>();
        if (sheet.entries().exemptSubjects(pupil).contains(subject.code())) {
            facts.add(fact("result", text("exempt")));
        } else {
            var result = sheet.subject(pupil, subject.code());
            for (var period : Period.values()) {
                facts.add(fact(TERMS.get(period.ordinal()), value(result, period)));
            }
        }
        sheet.entries()
                .remark(pupil, subject.code())
                .filter(remark -> !remark.isBlank())
                .ifPresent(remark -> facts.add(fact("remark", remark)));
        return new Content(facts, "", "");
    }

    private String value(Optional<SubjectResult> result, Period period) {
        var value = result.map(found -> found.in(period)).orElse(null);
        if (value instanceof SubjectValue.Average average) {
            return average.value().toPlainString().replace('.', ',');
        }
        return value instanceof SubjectValue.Comment comment ? text(comment.passed() ? "passed" : "not-passed") : "–";
    }

    private Content homeroom(ContentSheet sheet, PupilCode pupil) {
        var facts = new ArrayList<Fact>();
        sheet.year(pupil)
                .ifPresent(year -> facts.add(fact("conduct", year.conduct().label())));
        sheet.entries().absences(pupil).ifPresent(days -> facts.add(fact("absences", text("half-days", days))));
        sheet.year(pupil)
                .ifPresent(year -> facts.add(fact("learning", year.learning().label())));
        promoted(sheet, pupil).ifPresent(facts::add);
        return new Content(facts, attention(sheet, pupil), "");
    }

    private Content decision(ContentSheet sheet, PupilCode pupil) {
        var facts = new ArrayList<Fact>();
        promoted(sheet, pupil).ifPresent(facts::add);
        sheet.year(pupil).ifPresent(year -> {
            facts.add(fact("learning", year.learning().label()));
            facts.add(fact("conduct", year.conduct().label()));
        });
        return new Content(facts, attention(sheet, pupil), "");
    }

    /** Any other decision stands where it is seen first. */
    private Optional<Fact> promoted(ContentSheet sheet, PupilCode pupil) {
        return sheet.outcome(pupil)
                .filter(outcome -> outcome == Decision.Outcome.PROMOTED)
                .map(outcome -> fact("decision", name(sheet, outcome)));
    }

    private String attention(ContentSheet sheet, PupilCode pupil) {
        return sheet.outcome(pupil)
                .filter(outcome -> outcome != Decision.Outcome.PROMOTED)
                .map(outcome -> name(sheet, outcome))
                .orElse("");
    }

    private String name(ContentSheet sheet, Decision.Outcome outcome) {
        return text((sheet.lastGrade() ? "last-grade." : "outcome.") + outcome);
    }

    private Fact fact(String label, String value) {
        return new Fact(text(label), value);
    }

    private String text(String key, @Nullable Object... arguments) {
        return messages.get("transcripts.content." + key, arguments, LocaleContextHolder.getLocale());
    }
}
