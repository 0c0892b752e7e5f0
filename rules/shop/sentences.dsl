# What the sentences of .dslr files stand for: [when] or [then], the sentence, =, the rule language. {name} is what the author fills in,
# {name:pattern} only what fits the pattern. Sentences are tried from top to bottom: the longer one stands first.

[when]the customer asks about {intent:[a-z_.]+} as of today=$s : Situation( intent == "{intent}", asOf == today )
[when]the customer asks about {intent:[a-z_.]+} on an earlier day=$s : Situation( intent == "{intent}", asOf < today )
[when]the customer asks about {intent:[a-z_.]+}=$s : Situation( intent == "{intent}" )

[when]there is no order that is meant=not Order() from Meant.order($s)
[when]there is the order that is meant=$order : Order() from Meant.order($s)
[when]- it is {status:[A-Z_]+}=status == Order.Status.{status}
[when]there is the parcel that is meant=$parcel : Shipment() from Meant.parcel($s)
[when]there is the invoice that is meant=$invoice : Invoice() from Meant.invoice($s)
[when]there is the contract that is meant=$contract : Contract() from Meant.contract($s)
[when]there is a profile=$profile : Profile() from $s.profiles
[when]there is a reading of {indicator:[a-z_]+}=$reading : Reading() from $s.readingAsOf("{indicator}")
[when]- its {property:[a-zA-Z]+} is known={property} != null

[then]answer {key:[a-z_.]+} with the {fact:[a-z]+}=suggest.reply("{key}", ${fact});
[then]answer {key:[a-z_.]+}=suggest.reply("{key}");
[then]ask {key:[a-z_.]+} for the {slot:[a-z]+}=suggest.ask("{key}", "{slot}");
[then]hand over to a person, as the customer asked=suggest.handOffAsAsked();
[then]hand over to a person=suggest.handOff();
