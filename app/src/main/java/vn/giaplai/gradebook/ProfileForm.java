package vn.giaplai.gradebook;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.printing.Printable;
import vn.giaplai.school.Family;
import vn.giaplai.school.Family.Relative;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;
import vn.giaplai.web.TypedDay;

/** What page 1 of the học bạ says of a pupil, as a form: everything but the code may be put right. */
final class ProfileForm {

    /** One text of the profile; {@code key} is also the end of its label's message key. */
    enum Field {
        FULL_NAME("full-name", 150, true),
        BIRTH_DATE("birth-date", 10, true) {
            @Override
            Optional<CellError> wrong(String text) {
                return TypedDay.read(text).isEmpty() ? Optional.of(CellError.of("not-a-day")) : Optional.empty();
            }
        },
        GENDER("gender", 10, true) {
            @Override
            Optional<CellError> wrong(String text) {
                return Gender.of(text).isEmpty() ? Optional.of(CellError.of("not-a-gender")) : Optional.empty();
            }
        },
        PERSONAL_ID("personal-id", 12, true) {
            @Override
            Optional<CellError> wrong(String text) {
                return Pupil.isPersonalId(text) ? Optional.empty() : Optional.of(CellError.of("not-a-personal-id"));
            }
        },
        ETHNICITY("ethnicity", 50, true),
        BIRTH_PLACE("birth-place", 200, true),
        ADDRESS("address", 300, true),
        REGISTER_NUMBER("register-number", 30, true),
        POLICY("policy", 100, false),
        FATHER("father", 150, false),
        FATHER_OCCUPATION("father-occupation", 100, false),
        MOTHER("mother", 150, false),
        MOTHER_OCCUPATION("mother-occupation", 100, false),
        GUARDIAN("guardian", 150, false),
        GUARDIAN_OCCUPATION("guardian-occupation", 100, false);

        private final String key;
        private final int longest;
        private final boolean required;

        Field(String key, int longest, boolean required) {
            this.key = key;
            this.longest = longest;
            this.required = required;
        }

        public String key() {
            return key;
        }

        public int longest() {
            return longest;
        }

        public boolean required() {
            return required;
        }

        private Optional<CellError> error(String text) {
            if (text.isEmpty()) {
                return required ? Optional.of(CellError.of("cannot-be-emptied")) : Optional.empty();
            }
            return text.length() > longest ? Optional.of(CellError.of("too-long")) : wrong(text);
        }

        Optional<CellError> wrong(String text) {
            return Printable.unprintable(text).map(CellError::unprintable);
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private ProfileForm() {}

    /** The texts as they are stored. */
    static Map<Field, String> of(Pupil pupil) {
        var texts = new LinkedHashMap<Field, String>();
        var family = pupil.family();
        texts.put(Field.FULL_NAME, pupil.fullName());
        texts.put(Field.BIRTH_DATE, DAY.format(pupil.birthDate()));
        texts.put(Field.GENDER, pupil.gender().vietnamese());
        texts.put(Field.PERSONAL_ID, pupil.personalId());
        texts.put(Field.ETHNICITY, pupil.ethnicity());
        texts.put(Field.BIRTH_PLACE, pupil.birthPlace());
        texts.put(Field.ADDRESS, pupil.address());
        texts.put(Field.REGISTER_NUMBER, pupil.registerNumber());
        texts.put(Field.POLICY, family.policy());
        texts.put(Field.FATHER, family.father().name());
        texts.put(Field.FATHER_OCCUPATION, family.father().occupation());
        texts.put(Field.MOTHER, family.mother().name());
        texts.put(Field.MOTHER_OCCUPATION, family.mother().occupation());
        texts.put(Field.GUARDIAN, family.guardian().name());
        texts.put(Field.GUARDIAN_OCCUPATION, family.guardian().occupation());
        return texts;
    }

    /** The texts as they were sent; one that was not sent stays as it is stored. */
    static Map<Field, String> sent(Pupil pupil, Map<String, String> parameters) {
        var texts = of(pupil);
        texts.replaceAll(
                (field, stored) -> parameters.getOrDefault(field.key(), stored).strip());
        return texts;
    }

    static Map<Field, CellError> errors(Map<Field, String> texts) {
        var errors = new LinkedHashMap<Field, CellError>();
        texts.forEach((field, text) -> field.error(text).ifPresent(error -> errors.put(field, error)));
        return errors;
    }

    /** The pupil with these texts, of which none is wrong. */
    static Pupil with(Pupil pupil, Map<Field, String> texts) {
        return new Pupil(
                pupil.code(),
                text(texts, Field.PERSONAL_ID),
                text(texts, Field.FULL_NAME),
                TypedDay.read(text(texts, Field.BIRTH_DATE)).orElseThrow(),
                Gender.of(text(texts, Field.GENDER)).orElseThrow(),
                text(texts, Field.ETHNICITY),
                text(texts, Field.BIRTH_PLACE),
                text(texts, Field.ADDRESS),
                text(texts, Field.REGISTER_NUMBER),
                new Family(
                        text(texts, Field.POLICY),
                        new Relative(text(texts, Field.FATHER), text(texts, Field.FATHER_OCCUPATION)),
                        new Relative(text(texts, Field.MOTHER), text(texts, Field.MOTHER_OCCUPATION)),
                        new Relative(text(texts, Field.GUARDIAN), text(texts, Field.GUARDIAN_OCCUPATION))));
    }

    private static String text(Map<Field, String> texts, Field field) {
        return texts.getOrDefault(field, "");
    }
}
