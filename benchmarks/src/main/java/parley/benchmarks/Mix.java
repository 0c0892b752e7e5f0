package parley.benchmarks;

import java.util.List;

/** What customers say, in the proportions of a shop's day: mostly account questions, some chat, some for a person. */
final class Mix {

    private static final List<String> SAID = List.of(
            "where is my order?",
            "where is my order 1042?",
            "wheres my parcel",
            "when will my order arrive",
            "track order 1042 please",
            "show me all my orders",
            "what did I buy in order 1042",
            "can I cancel order 1042",
            "I want to send the jeans back",
            "when do I get my refund",
            "send me my last invoice",
            "how much do I owe you",
            "until when do I have to pay my bill",
            "why is my bill higher than last month",
            "my payment did not go through",
            "did you get my payment",
            "what does my plan include",
            "when does my contract end",
            "how much is my plan a month",
            "what is my balance",
            "what was my balance on 3 March",
            "how much data do I have left",
            "how many points do I have",
            "which address do you have for me",
            "hello",
            "thank you",
            "où est ma commande ?",
            "suivi commande 1042",
            "quand est-ce que je serai livré",
            "je voudrais ma dernière facture",
            "combien je vous dois",
            "pourquoi ma facture a augmenté",
            "mon paiement a été refusé",
            "quand se termine mon contrat",
            "combien de points de fidélité j'ai",
            "quel est mon solde",
            "bonjour",
            "merci beaucoup",
            "I want to talk to a person",
            "what is the meaning of life");

    private Mix() {}

    static String said(int number) {
        return SAID.get(Math.floorMod(number * 7, SAID.size()));
    }
}
