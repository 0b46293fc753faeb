package vn.giaplai.results;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import vn.giaplai.processes.assessment.AssessedResult;
import vn.giaplai.processes.assessment.SubjectValue;

/** Results as they are stored: JSON in which a subject's value is its exchange form, "7.9", "Đ" or "CĐ". */
final class AssessedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(SubjectValue.class, new ValueWriter())
                    .addDeserializer(SubjectValue.class, new ValueReader()))
            .build();

    private AssessedJson() {}

    static String write(AssessedResult assessed) {
        return JSON.writeValueAsString(assessed);
    }

    static AssessedResult read(String json) {
        return JSON.readValue(json, AssessedResult.class);
    }

    private static final class ValueWriter extends StdSerializer<SubjectValue> {

        ValueWriter() {
            super(SubjectValue.class);
        }

        @Override
        public void serialize(SubjectValue value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.text());
        }
    }

    private static final class ValueReader extends StdDeserializer<SubjectValue> {

        ValueReader() {
            super(SubjectValue.class);
        }

        @Override
        public SubjectValue deserialize(JsonParser in, DeserializationContext context) {
            var text = in.getString();
            return switch (text) {
                case "Đ" -> new SubjectValue.Comment(true);
                case "CĐ" -> new SubjectValue.Comment(false);
                default -> new SubjectValue.Average(new BigDecimal(text));
            };
        }
    }
}
