"""Common names in the United States, in lower case.

Names that are everyday words, places or products are kept apart: alone they say nothing.
"""

from imgxtrain.profile.guard_terms import listed

GIVEN = listed(
    """
    aaron abdul abdullah abigail abraham adam addison adebayo adrian adriana adriano agnes
    agnieszka ahmad ahmed aisha alan albert alejandra alejandro alessandra alex alexander
    alexandra alexis alfred alfredo alice alicia alicja alina alisha alison allison alma
    alondra alyssa amanda amara amelia amina amir amy ananya anders andre andrea andres andrew
    andrzej andy angela angelica angelina angie anita aniyah anjali ann anna anne annette annie
    anthony antoine antonio anya araceli arianna arjun arlene armando armen arnold arthur
    arturo arun asha ashley ashok audrey azadeh bao barbara barry beatrice beatriz becky
    belinda benjamin bernadette bernard bernardo bernice bessie beth bethany betty beverly
    billy bonnie boris brad bradley brandon brenda brent brett brian brianna bridget brittany
    bruce bryan caitlin caleb cameron camila candice carl carla carlos carmen caroline carolyn
    carrie cassandra catherine cathy cecilia cesar chantal charlene charles cheryl chidi
    chinedu chioma chloe chris christina christine christopher christy chukwuemeka cindy claire
    clara claudia clifford clyde colleen connie connor corey courtney craig cristina curtis
    cynthia daniel daniela danielle danny dariusz darlene darnell darrell darren daryl dave
    david dawson deandre deanna debbie deborah debra deepa delores demetrius denise dennis
    derek derrick deshawn desiree desmond devin diana diane dimitri dmitri dolores dominic
    donald donna doris dorothea dorothy doug douglas duane dustin dwayne dwight dylan eddie
    edgar edith edna eduardo edward edwin edwina eileen ekaterina elaine eleanor elena eliana
    elias elijah elizabeth ella ellen elmer elsie emeka emilia emilio emily emma enrique enzo
    eric erica erik erika erin ernest ernesto esperanza estelle esther ethan ethel eva evan
    evelyn faisal farah farhan fatima fatma felicia felipe felix fernando frances francesca
    francis francisco frankie fred freddie frederick gabe gabriel gabriela gabriella gabrielle
    gail gary genevieve george gerald geraldine gerard gerardo gerry gilbert gina giovanni
    giselle gladys glen glenda glenn gloria gonzalo gordon greg gregory gretchen grzegorz
    guadalupe guillaume guillermo gustavo gwen gwendolyn haley hamid hannah harold harpreet
    harriet harry harvey hassan hector heejin heidi helen henrik henry herbert herman hiroshi
    howard hugo ian ibrahim ibrahima ida ifeoma ignacio ilya imran indira ines ingrid irene
    irina irma isaac isabel isabela isabella isaiah ismael itzel ivan jackie jaclyn jacob
    jacqueline jada jaime jake jamal james jamie jamila jana jane janelle janet janice janine
    jared jasmin jasmine jason javier javon jayden jazmin jean jeanette jeff jeffery jeffrey
    jenna jennie jennifer jenny jeremiah jeremias jeremy jermaine jerome jerry jesse jessica
    jessie jill jim jimmy jing joan joann joanna joanne joaquin joe joel joey johanna john
    johnny jon jonathan jorge jose joseph josephine joshua josue joyce juan juana juanita
    judith judy julia julian juliana julie julio justin kaitlyn kamala karen karina karl karla
    karthik katarzyna kate katelyn katherine kathleen kathryn kathy katie katrina kavita kavya
    kayla keiko keisha keith kelly kelvin ken kendra kenji kenneth kerry kevin khadija khadijah
    khalid kiara kim kimberly kirsten kofi krista kristen kristin kristina kristy krzysztof
    kwame kyle kyung lakisha lakshmi lamar larisa larry lashonda latasha latisha latoya laura
    lauren laurie lawrence layla leah leila lena leo leon leonard leonardo leonor leroy leslie
    leticia liam lilian lillian lily linda lindsay lindsey linh lisa liz lloyd lois lola
    lorenzo loretta lori lorraine louis louise luca lucas lucia luciana lucille lucy ludmila
    luis luke luz lydia lynn mabel maciej mackenzie madeline maggie malgorzata malik manpreet
    manuel marcella marcia marco marcus marek margaret margarita maria mariah mariam marian
    mariana maribel marie marilyn mario marisa marisol maritza marjorie marlene marlon marsha
    marta martha marvin mary maryann mateo matt matteo matthew maureen maurice mauricio maxine
    meera megan mehmet mei melanie melinda melissa melvin mia michael micheal michele michelle
    miguel mike mildred milton mindy ming minh mireya miriam mohamed mohammad mohammed mohan
    moises molly monica monique morgan muhammad mustafa myra myrtle nadia nadine nancy naomi
    nasir natalia natalie natalya natasha nathan nathaniel neha neil nelson ngoc ngozi nguyet
    nicholas nicolas nicole nikhil nikki nikolai nilda nina nisha noah noel noelia noelle nora
    norma norman octavio odalys oksana olena olga oliver olivia oluwaseun omar omari oscar
    pablo pamela paolo parisa patrice patricia patrick patsy patty paul paula pauline pawel
    pedro peggy peter philip phillip phuong phyllis pierre pooja porfirio pranav preeti
    priscilla priya quang quyen rachel rachelle rafael rahul raj ralph ramesh ramon ramona
    randall randy raquel rasheed raul ravi raymond rebecca regina reginald renee reuben reyna
    reza rhonda ricardo richard rick ricky rigoberto rita robert roberta roberto rocio rodney
    rodrigo roger rohan roland rolando ronald ronnie rosa rosalie rosalind rosalinda rosalyn
    rosario rosie roxanne roy ruben rudy rukhsana russell ruth ryan saanvi sabrina sadie sally
    salvador samantha samir samuel sandeep sandra sanjana sanjay santiago sara sarah sasha saul
    sergei sergio seth seung shanice shanika shannon shantel sharon sharonda shaun shawn sheila
    shelby shelly sheri sherry shirley shreya siddharth silvia simon simone sofia sofie soledad
    sonia sonya sophia sophie stacey stacy stanislav stanislaw stanley stefan stefanie stella
    stephanie stephen steve steven stewart stuart sunil sunita suresh susan susie suzanne sven
    svetlana sylvia tabitha tamara tameka tamika tammy tanisha tanya tara tasha tatyana terence
    teresa teri terrance terrell terri terry thanh thao thelma theodore theresa theresia thomas
    thuy tiffany tim timothy tina todd tomas tomasz tommy tonya tracey tracy travis trevor
    tricia trisha troy trung tuan tyrell tyrone umar ursula valentin valerie vanesa vanessa
    venkat vernon veronica vicente vicki vickie vijay vikram viktor vincent vinh virgil vivian
    vladimir wallace walter wanda wei wendy wesley wilbur willard william willie wilma winifred
    wioletta wojciech xavier xin xiomara yadira yaritza yasmin yelena yesenia yetunde yoko
    yolanda yosef yousef yuki yuri yusuf yvette yvonne zachary zahra zainab zbigniew zhen zoe
    zofia zuzanna
    """
)

WORDY_GIVEN = listed(
    """
    al alexa alexandria alfonso ali allen alvin amber ana angel april archie art ash aubrey
    august aurora austin autumn barb ben bert bill blair blake blanche bob bobby brandi brandy
    brook brooke brooklyn buddy byron calvin candy carey carol carolina carter casey cedric
    chad chance chandler charity charlie charlotte chase chelsea cherry chester chuck clarence
    clark claude clay clayton clint cody cole conrad cooper crystal daisy dakota dale dallas
    dan dana dante darwin dawn dean dee denver dexter diego dirk don dora drew duke dwain earl
    ed eden edie eli elisa ellis elroy elvis emerson emmanuel emmett ernie eugene eve faith fay
    faye fern fidel flora florence floyd ford forrest frank franklin fritz gene georgia gil
    ginger grace grady grant guy hal hank harley harper harrison hazel heather holly hope
    hubert hudson hugh hunter iris isabelle ivy jack jackson jade jan jasper jay jeanne jed
    jessi jewel jo jordan josh joy juliet june justice kai kay kelsey kent kirk kristi kurt
    lacey lance lane laurel lee lesley leta levi lewis lincoln lionel logan lonnie loren lorena
    lou luther lyle mac madison mae malcolm marc margot marion mark marlin marshall martin
    mason matilda max maxwell may maya melody mercedes mercy merle mick miles mitch mitchell
    mona monroe monty murray myron nat nell nick nico noble olive opal orlando otis owen page
    paige paris parker pat patience paz pearl penny percy perry pete phil phoebe phoenix pierce
    preston prince quinn ramsey ray reed reggie reid rene rex rich riley rob robin rocky roman
    romeo ron rory rose rosemary ross rowan royce ruby rufus russ rusty sage sal sam sandy
    savannah sawyer scott sean sebastian selena serena shane sherman sid sidney sierra sky
    solomon spencer star sterling stone storm sue summer sunny sydney tad tanner tatiana taylor
    ted tess tex thad tiger toby tom toni tony trinity tucker tyler val valentina van vance
    vera vic victor victoria vince viola violet virginia wade ward warren wayne wes whitney
    will willa willow winston woody wyatt zane zion
    """
)

SURNAMES = listed(
    """
    abdi abernathy acosta adams adebayo adeyemi aguilar aguirre ahmad ahmed akhtar aldridge
    alexander almeida alvarado alvarez andersen andersson andrews armstrong arnold arroyo ashby
    atkinson ayala ayers aziz bailey banerjee barlow barnett barrera barrios bauer baxter
    beasley beaumont becker begum bekele beltran benitez benson bergeron bernal bernstein bhatt
    bianchi blackwell boateng bolton bouchard boyd bradford bradley bradshaw brennan brewster
    brinkley bryant bui bullock burch burgess burke burnett burnham burris busby cabrera cagle
    calderon callahan callaway campbell campos cantrell cantu cardenas cardoso carlson
    carmichael carney carrillo carson caruso castaneda castillo castro cates cervantes
    chakraborty chambers chan chang chaudhry chavez chen cheng childress chowdhury christensen
    christiansen christopherson chung cisneros clements coffey cohen collins conley connolly
    constable contreras correa cortez covington cowan crenshaw crowder cruz culpepper cummings
    cunningham dabrowski dalton daniels daugherty davidson davila davis delacroix delacruz
    deleon delgado demir dempsey deng denton desai deshpande dewitt diallo diaz dickerson
    dillard dinh dixon doe dominguez donnelly donovan dotson doughty doyle duarte dubois dudley
    dunlap dunn duong dupont duran edwards eldridge elliott emery enriquez epperson erickson
    eriksson escobar esparza espinosa espinoza esposito estrada everett eze farah farouk
    farrell faulkner felton ferguson fernandez ferrari ferreira figueroa finnegan fischer
    fitzgerald fitzpatrick flanagan fleming fletcher flores fontaine fontenot fortenberry
    fraser freeman friedman fuentes fulton gagnon gaines gallagher gallegos galvan garcia
    gardner garrett garza gentry ghosh gibson gillespie girard godfrey goff goldberg gomes
    gomez gonzales gonzalez goodwin graham greene griffin grimes guerra guerrero guevara gupta
    gutierrez guzman haddad haines hakim haley halsey hammond hancock hanna hansen hanson
    hardin harding harrington harris hartman harvey hashemi hassan hatcher hathaway hawkins
    henderson hendricks hendrix hensley hernandez herrera hicks higgins hinojosa hinton hoang
    hodges hoffman holbrook holden hollis holloway holmes hooper horvat hossain howell huang
    huerta hughes hutchinson hutchison huynh hwang ibarra ibrahim ionescu ivanov ivanova iyer
    jackson jacobs jacobsen jacobson jaramillo jeffries jenkins jennings jensen jeong jimenez
    johansson johnson johnston jones joshi juarez justus kamara kaminski kaplan kapoor karlsson
    kato katz kaufman kaur kavanagh keller kelley kennedy khan khoury kim kirkland klein kline
    knapp knox kobayashi koch korhonen kovac kowalczyk kowalska kowalski kozlov kramer krause
    krishnan krueger kuhn kumar kuznetsov kwon lancaster landry langley lara larsen larson
    larsson lawson leblanc lefebvre lehmann leonard levine levy lewandowski lewis liang lin
    lindgren lindqvist lindsay liu livingston lockhart lopez lowery lozano lucero lundgren
    luong macdonald macias maguire mahoney maldonado malik malone mann manning mansour marquez
    martinez mason mata matthews mcallister mccall mccann mccarthy mcclain mcclure mcconnell
    mccormick mccoy mccullough mcdaniel mcdonald mcdowell mcfarland mcgee mcgowan mcgrath
    mcguire mcintyre mckay mckenna mckenzie mckinney mcknight mclaughlin mclean mcmahon
    mcmillan mcnally mcneil mcpherson mcqueen medina mehta mejia melendez mendez mendoza menon
    mensah mercado meredith meyer meyers michalski middleton miller miranda mohamed mohammed
    molina monahan montgomery montoya moore morales moran moreau moreno morris morrison mosley
    mousavi mueller mukherjee mullen mullins munoz murillo murphy murray myers nagy nair
    nakamura nasser navarro nelson newman ngo nguyen nguyenthi nichols nielsen nilsson nolan
    norris novak novakova nowak nunez nwosu o'brien o'connor o'donnell o'malley o'neill oakley
    obrien ochoa oconnor odom odonnell okafor okeke okonkwo olivares oliveira oliver olsen
    olson omalley oneill orozco ortega ortiz osborn osborne osman owens owusu oyelaran pacheco
    padilla palacios parsons patel patil patterson paul peck pelletier pena pennington pereira
    perez perkins perkowski peters petersen peterson petrov pham phan phelps phillips pickett
    pillai pittman popescu popov portillo powell prasad prater pruitt purcell quach quigley
    quintana quintero qureshi rahman raines ramirez ramos ramsey randolph rankin rao rasmussen
    ratliff reddy redmond reeves reilly renteria reyes reynolds reynoso rhodes richards
    richardson riggs rios ritter rivas rivera robbins roberts robertson robinson robles rocha
    rodgers rodrigues rodriguez rogers rojas rollins roman romero rosado rosales rosario rosen
    rossi rossman rousseau roy rucker ruiz russell russo rutledge ryan saeed saito salas
    salazar saleh salgado salinas sampson sanchez sanders sandoval santana santiago santos
    sasaki sato saunders schaefer schafer schmidt schneider schroeder schultz schulz schwartz
    sepulveda serrano sexton shaffer shah shapiro sharma sheehan sheikh shelton sheridan
    sherwood siddiqui silva singh singleton slater smirnov smith snyder sokolov solis soto
    sousa spears stafford stanton stephens stephenson stevens stevenson stewart strickland
    strunk suarez sullivan sumner sutherland sutton suzuki swanson sykes szabo szymanski
    takahashi talley tanaka tapia taylor teague terrell tesfaye thakur thomas thompson thornton
    thurman tillman tobin toth tran traore travis tremblay trent trevino trinh trivedi trujillo
    truong tuttle tyson upton valdes valdez valencia valentine vang vargas vasquez vaughn
    vazquez vega velasquez velez verma vickers villanueva villarreal vinson virtanen vogel
    volkov volkova vu waddell wadsworth wagner wagoner waldron waleed wallace walsh walters
    wang watanabe watkins watson weinstein weiss werner westbrook whitaker whitehead whitfield
    whitley whitlock whitman wilkerson wilkins wilkinson williams williamson willis wilson
    wisniewski wojcik wolff wong woodruff woodward wooten worley wozniak wright wyman xiong
    yamamoto yang yarbrough yates yeager yilmaz yoder yoon yoshida zamora zapata zavala zhang
    zhao zhou zhu ziegler zielinski zimmerman zimmermann zuniga
    """
)

WORDY_SURNAMES = listed(
    """
    abbott ali allen an anderson austin avila baker baldwin ball banks barber barker barnes
    barton bass bates beck bell bennett berry bishop black blair blake boone bowen bowers
    bowling bowman brady brewer bridges briggs brock brooks brown browning buchanan bush butler
    byrd cain caldwell cannon cao carpenter carr carroll carter casey chandler chapman choi
    christian clark clarke clay clayton cobb cole coleman combs conner cook cooper cote cox
    craig crawford cross curry curtis dang day dean decker dennis dickens do dorsey drake
    duncan eaton ellis english evans farmer farrow field fields finch fisher flowers flynn ford
    foster fowler fox francis franco frank franklin frazier french frost fuller gamble garner
    gates george gilbert gill glover gonzaga good gordon grant graves gray green greer griffith
    gross hale hall hamilton han hardy harmon harper harrison hart hayes haynes hayward head
    heath henry herring hill hines ho hodge hogan holder holland holt hong hoover hope hopkins
    hopper horton houston howard hubbard hudson huff hull hunt hunter hurst im ingram ito james
    jarvis jefferson jordan joseph kane kang keith kent king kirk knight ko lam lamb lambert
    lane lang lawrence le leach lee leon leslie lester li lincoln little lloyd logan long love
    lowe lu lucas luna lynch lyons ma mack madden maddox marks marsh marshall martin maxwell
    may mayer mays mcbride mercer merrill merritt miles mills mitchell monroe moody moon morgan
    morse morton moss nance nash neal newton ng noble norman north norton oh page palmer park
    parker patrick patton payne pearson perry pierce pitts poole pope porter potter potts
    powers pratt preston price prince proctor pugh quinn ray reed reese reid rice rich riddle
    riley roach robin rose ross rowe salt savage scott sears sellers sharp shaw shepherd
    sherman shin short simmons simpson sims skinner slaughter sloan small snow southern spence
    spencer stack stanley stark steele stein stokes stone stout strong summers sun swan sweeney
    swift tang tate terry todd torres townsend tucker turner tyler underwood vance villa
    vincent vo wade walker wall walls walton ward ware warner warren washington waters watts
    weaver weber webster weeks welch wells west wheeler white wiggins wilcox wiley winters wise
    wolf wolfe wood woodard woods wu wyatt xu york young yu
    """
)
