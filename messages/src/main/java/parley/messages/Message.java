package parley.messages;

/** The data of an event; every kind has its record, its name in {@link MessageType} and its schema in the AsyncAPI document. */
public sealed interface Message
        permits CustomerInput,
                AccountInput,
                CommandMessage,
                Outbound,
                Rejection,
                DeskMessage,
                DeskForecast,
                UtteranceOverdue,
                OutcomesCounted,
                ConversationRated {}
