package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.giaplai.printing.Printable;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.templates.transcriptsignoff.SubjectRow;
import vn.giaplai.templates.transcriptsignoff.Transcript;

/** Where on a paper a sign stands that cannot be printed, and who put the text there. */
final class PrintedTexts {

    /**
     * A text with a sign that cannot be printed.
     *
     * @param item what the text is, in words
     * @param sign the sign, in words
     */
    record Unprintable(MessageSourceResolvable item, MessageSourceResolvable sign, Responsible responsible) {}

    private record Text(MessageSourceResolvable item, String text, Responsible responsible) {

        Optional<Unprintable> unprintable() {
            return Printable.unprintable(text).map(sign -> new Unprintable(item, sign, responsible));
        }
    }

    private PrintedTexts() {}

    /** The first such text about the pupil alone. */
    static Optional<Unprintable> ofPupil(Transcript transcript) {
        var texts = new ArrayList<Text>();
        transcript
                .subjects()
                .forEach(row -> texts.add(new Text(
                        item("transcripts.printed.remark", row.name()),
                        row.comment(),
                        Responsible.teacherOf(row.code()))));
        texts.add(new Text(
                item("transcripts.printed.comment"), transcript.summary().homeroomComment(), Responsible.homeroom()));
        profile(transcript)
                .forEach(text ->
                        texts.add(new Text(item("transcripts.printed.profile"), text, Responsible.administrator())));
        return first(texts);
    }

    private static Stream<String> profile(Transcript transcript) {
        var pupil = transcript.pupil();
        return Stream.concat(
                Stream.of(
                        pupil.name(),
                        pupil.registerNumber(),
                        pupil.birthPlace(),
                        pupil.ethnicity(),
                        pupil.address(),
                        pupil.policy()),
                pupil.guardians().stream().flatMap(each -> Stream.of(each.name(), each.occupation())));
    }

    /** The first such text that stands on the paper of every pupil. */
    static Optional<Unprintable> ofEverybody(Transcript transcript) {
        var texts = new ArrayList<Text>();
        var school = transcript.school();
        Function<String, Text> name =
                text -> new Text(item("transcripts.printed.school"), text, Responsible.administrator());
        Stream.of(school.name(), school.superior(), school.commune(), school.province())
                .map(name)
                .forEach(texts::add);
        Function<String, Text> person =
                text -> new Text(item("transcripts.printed.person", text), text, Responsible.administrator());
        Stream.concat(
                        Stream.of(transcript.summary().homeroomTeacher()),
                        transcript.subjects().stream().map(SubjectRow::teachers).flatMap(List::stream))
                .map(person)
                .forEach(texts::add);
        return first(texts);
    }

    private static Optional<Unprintable> first(List<Text> texts) {
        return texts.stream().flatMap(text -> text.unprintable().stream()).findFirst();
    }

    private static MessageSourceResolvable item(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
    }
}
