package vn.giaplai.templates.transcriptsignoff;

import vn.giaplai.templates.house.Texts;

/**
 * One row of "QUÁ TRÌNH HỌC TẬP".
 *
 * @param schoolYear {@code 2026-2027}
 * @param className {@code 9A}
 * @param school name, commune and province of the school
 */
public record LearningStage(String schoolYear, String className, String school) {
    public LearningStage {
        Texts.require("school year", schoolYear);
        Texts.require("class", className);
        Texts.require("school", school);
    }
}
