package vn.giaplai.school;

/** Sex as the pupil's profile states it. */
public enum Gender {
    NAM,
    NU
}
