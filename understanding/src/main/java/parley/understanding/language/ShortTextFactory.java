package parley.understanding.language;

import opennlp.tools.langdetect.LanguageDetectorContextGenerator;
import opennlp.tools.langdetect.LanguageDetectorFactory;

/** Gives OpenNLP's detector the features of short texts. */
public final class ShortTextFactory extends LanguageDetectorFactory {

    /** Called by OpenNLP. */
    public ShortTextFactory() {}

    @Override
    public LanguageDetectorContextGenerator getContextGenerator() {
        return new LetterFeatures();
    }
}
